-- Where a customer has things delivered: sealed as a whole, one of them the default.
CREATE TABLE "CustomerAddress" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL,
  "customerId" uuid NOT NULL,
  details text NOT NULL,
  "isDefault" boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  "createdAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "CustomerAddress_pkey" PRIMARY KEY ("companyId", id),
  CONSTRAINT "CustomerAddress_companyId_customerId_fkey" FOREIGN KEY ("companyId", "customerId")
    REFERENCES "Customer" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT customer_address_sealed CHECK (details LIKE 'v1.%')
);
SELECT protect_table('"CustomerAddress"');
CREATE INDEX "CustomerAddress_companyId_customerId_idx" ON "CustomerAddress" ("companyId", "customerId");
CREATE UNIQUE INDEX "CustomerAddress_default" ON "CustomerAddress" ("companyId", "customerId") WHERE "isDefault";
