-- Operators of the platform inside a company that is not theirs: what their tokens name as `sid` there. A visit ends by
-- itself, and with the session at home that it was begun from.
CREATE TABLE "OperatorVisit" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL,
  "homeCompanyId" uuid NOT NULL,
  "staffId" uuid NOT NULL,
  "sessionId" uuid NOT NULL,
  "homeSlug" text NOT NULL,
  locale text NOT NULL,
  "startedAt" timestamptz(3) NOT NULL,
  "expiresAt" timestamptz(3) NOT NULL,
  "endedAt" timestamptz(3),
  CONSTRAINT "OperatorVisit_pkey" PRIMARY KEY ("companyId", id),
  CONSTRAINT visit_elsewhere CHECK ("homeCompanyId" <> "companyId"),
  CONSTRAINT visit_expires_later CHECK ("expiresAt" > "startedAt")
);
SELECT protect_table('"OperatorVisit"');
REVOKE DELETE ON "OperatorVisit" FROM mizan_app;

-- A visit that was ended stays so.
CREATE TRIGGER stays_ended BEFORE UPDATE ON "OperatorVisit" FOR EACH ROW
  WHEN (OLD."endedAt" IS NOT NULL) EXECUTE FUNCTION session_stays_ended();
