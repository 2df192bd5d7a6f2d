-- Keys that seal what is secret in a company, wrapped by the key ring of the environment.
CREATE TABLE "DataKey" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  "wrappedBy" text NOT NULL,
  wrapped text NOT NULL,
  "createdAt" timestamptz(3) NOT NULL,
  "settledAt" timestamptz(3),
  "retiredAt" timestamptz(3),
  CONSTRAINT "DataKey_pkey" PRIMARY KEY ("companyId", id)
);
-- One key of a purpose seals; two that make the first one at once get the same.
CREATE UNIQUE INDEX "DataKey_current" ON "DataKey" ("companyId", purpose) WHERE "retiredAt" IS NULL;
SELECT protect_table('"DataKey"');
