-- An order outlives its buyer's account. Where the buyer was deleted it holds no contact at all: an empty address, and
-- neither a phone nor an e-mail.
ALTER TABLE "Order" DROP CONSTRAINT order_sealed;
ALTER TABLE "Order" ADD CONSTRAINT order_sealed CHECK (
  CASE "shippingAddress" WHEN '{}'::jsonb THEN "contactPhone" IS NULL AND "contactEmail" IS NULL AND notes = ''
  ELSE ("contactPhone" IS NULL OR "contactPhone" LIKE 'v1.%')
    AND jsonb_typeof("shippingAddress") = 'string' AND "shippingAddress" #>> '{}' LIKE 'v1.%' END
  AND ("contactPhone" IS NULL) = ("contactPhoneIndex" IS NULL) AND ("contactPhone" IS NULL) = ("contactPhoneTail" IS NULL)
) NOT VALID;
