-- What a company is called is one of its settings, and stands there alone.
DROP FUNCTION app_companies();
ALTER TABLE "Company" DROP COLUMN name;
CREATE FUNCTION app_companies() RETURNS TABLE (id uuid, slug text, name text, "isDefault" boolean, "isSuspended" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$
  SELECT c.id, c.slug, coalesce(nullif(s."nameEn", ''), s."nameAr", c.slug), c."isDefault", c."suspendedAt" IS NOT NULL
  FROM "Company" c LEFT JOIN "StoreSetting" s ON s."companyId" = c.id
  ORDER BY c."createdAt", c.id
$$;
