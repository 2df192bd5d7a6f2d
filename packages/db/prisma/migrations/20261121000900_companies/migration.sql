-- A company's standing on the platform, and who runs the platform.
ALTER TABLE "Company"
  ADD COLUMN "suspendedAt" timestamptz(3),
  ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE "Company"
  ADD CONSTRAINT company_slug CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  -- Whoever names no company is served by the default one, so it always serves.
  ADD CONSTRAINT company_default_serves CHECK (NOT "isDefault" OR "suspendedAt" IS NULL);

-- A host as requests name it: lower case, punycode, without a port. Source: RFC 1123 §2.1.
ALTER TABLE "CompanyDomain" ADD CONSTRAINT domain_host CHECK (
  length(host) <= 253 AND host ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$');
CREATE INDEX "CompanyDomain_companyId_idx" ON "CompanyDomain" ("companyId");

-- Staff of the default company who run the platform. Only the owner of the tables writes here: a fault in the API cannot
-- make anybody an operator.
CREATE TABLE "PlatformOperator" (
  "companyId" uuid NOT NULL,
  "staffId" uuid NOT NULL,
  "grantedAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PlatformOperator_pkey" PRIMARY KEY ("companyId", "staffId"),
  CONSTRAINT "PlatformOperator_companyId_staffId_fkey" FOREIGN KEY ("companyId", "staffId")
    REFERENCES "Staff" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
SELECT protect_table('"PlatformOperator"');
REVOKE INSERT, UPDATE, DELETE ON "PlatformOperator" FROM mizan_app;

CREATE FUNCTION operator_of_default_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Company" c WHERE c.id = NEW."companyId" AND c."isDefault") THEN
    RAISE EXCEPTION 'Operators are staff of the default company' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'operator_of_default_company', TABLE = 'PlatformOperator';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_default_company BEFORE INSERT OR UPDATE ON "PlatformOperator"
  FOR EACH ROW EXECUTE FUNCTION operator_of_default_company();

DROP FUNCTION app_companies();
CREATE FUNCTION app_companies() RETURNS TABLE (id uuid, slug text, name text, "isDefault" boolean, "isSuspended" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT id, slug, name, "isDefault", "suspendedAt" IS NOT NULL FROM "Company" ORDER BY "createdAt", id $$;

-- What an operator's list shows: companies' own facts, and nothing of what is in them.
CREATE FUNCTION app_company_facts() RETURNS TABLE (
  id uuid, slug text, "nameAr" text, "nameEn" text, "isDefault" boolean, "suspendedAt" timestamptz, version integer,
  "createdAt" timestamptz, domains text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$
  SELECT c.id, c.slug, s."nameAr", s."nameEn", c."isDefault", c."suspendedAt", c.version, c."createdAt",
    ARRAY(SELECT d.host FROM "CompanyDomain" d WHERE d."companyId" = c.id ORDER BY d.host)
  FROM "Company" c JOIN "StoreSetting" s ON s."companyId" = c.id
  ORDER BY c."createdAt", c.id
$$;
