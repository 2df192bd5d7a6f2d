-- Phones and addresses are sealed. A blind index of the whole phone finds its owner, one of its last four digits those
-- who share them. Rows of before are sealed at the next start of the API; what is written from now on has to be.
ALTER TABLE "Customer" ADD COLUMN "phoneIndex" text, ADD COLUMN "phoneTail" text;
ALTER TABLE "Order" ADD COLUMN "contactPhoneIndex" text, ADD COLUMN "contactPhoneTail" text;

DROP INDEX "Customer_guest_phone";
CREATE UNIQUE INDEX "Customer_guest_phone" ON "Customer" ("companyId", "phoneIndex")
  WHERE "isGuest" AND "phoneIndex" IS NOT NULL;

ALTER TABLE "Customer" ADD CONSTRAINT customer_sealed CHECK (
  (phone IS NULL OR phone LIKE 'v1.%') AND (address = '' OR address LIKE 'v1.%') AND ("zipCode" = '' OR "zipCode" LIKE 'v1.%')
  AND (phone IS NULL) = ("phoneIndex" IS NULL) AND (phone IS NULL) = ("phoneTail" IS NULL)
) NOT VALID;
ALTER TABLE "Order" ADD CONSTRAINT order_sealed CHECK (
  ("contactPhone" IS NULL OR "contactPhone" LIKE 'v1.%')
  AND jsonb_typeof("shippingAddress") = 'string' AND "shippingAddress" #>> '{}' LIKE 'v1.%'
  AND ("contactPhone" IS NULL) = ("contactPhoneIndex" IS NULL) AND ("contactPhone" IS NULL) = ("contactPhoneTail" IS NULL)
) NOT VALID;
