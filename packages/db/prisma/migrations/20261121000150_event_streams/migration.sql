-- How far each company's stream has come: whoever follows the streams looks here whether it missed a call.
CREATE FUNCTION app_event_streams() RETURNS TABLE ("companyId" uuid, "lastSeq" bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT "companyId", "lastSeq" FROM "EventStream" $$;
