-- Mailed links that let somebody act for an account once, and what sessions, customers and staff keep beside.
CREATE TABLE "AccountToken" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  "staffId" uuid,
  "customerId" uuid,
  email text NOT NULL,
  "sessionVersion" integer NOT NULL,
  "createdAt" timestamptz(3) NOT NULL,
  "expiresAt" timestamptz(3) NOT NULL,
  "usedAt" timestamptz(3),
  CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("companyId", id),
  CONSTRAINT "AccountToken_companyId_staffId_fkey" FOREIGN KEY ("companyId", "staffId")
    REFERENCES "Staff" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "AccountToken_companyId_customerId_fkey" FOREIGN KEY ("companyId", "customerId")
    REFERENCES "Customer" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT account_token_of_one_account CHECK (num_nonnulls("staffId", "customerId") = 1),
  CONSTRAINT account_token_purpose CHECK (
    purpose = 'reset_password' OR (purpose = 'verify_email' AND "customerId" IS NOT NULL)
    OR (purpose = 'invitation' AND "staffId" IS NOT NULL)),
  CONSTRAINT account_token_expires_later CHECK ("expiresAt" > "createdAt")
);
SELECT protect_table('"AccountToken"');
CREATE INDEX "AccountToken_companyId_staffId_idx" ON "AccountToken" ("companyId", "staffId");
CREATE INDEX "AccountToken_companyId_customerId_idx" ON "AccountToken" ("companyId", "customerId");

-- A link is used once.
CREATE FUNCTION account_token_stays_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A link that was used cannot be used again' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER stays_used BEFORE UPDATE ON "AccountToken" FOR EACH ROW
  WHEN (OLD."usedAt" IS NOT NULL) EXECUTE FUNCTION account_token_stays_used();

-- How often the session's tokens were exchanged for new ones.
ALTER TABLE "Session" ADD COLUMN generation integer NOT NULL DEFAULT 1;

-- Somebody who was invited has no password until they choose one.
ALTER TABLE "Staff" ALTER COLUMN "passwordHash" DROP NOT NULL;

ALTER TABLE "Customer" ADD COLUMN avatar text, ADD COLUMN "deletedAt" timestamptz(3);
-- Whoever is gone leaves nothing that names them beside what their orders say.
ALTER TABLE "Customer" ADD CONSTRAINT customer_deleted CHECK (
  "deletedAt" IS NULL OR (NOT "isActive" AND num_nonnulls(email, "passwordHash") = 0));
