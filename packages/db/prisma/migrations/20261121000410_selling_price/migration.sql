-- What a shopper sees as a product's price: that of its default selling unit. Lists sort and filter by it. The company's
-- own rounding is not asked: halves go up here, which can differ from the price itself by one minor unit.
ALTER TABLE "Product" ADD COLUMN "sellingPriceMinor" bigint NOT NULL DEFAULT 0;

CREATE FUNCTION selling_price(basic_price bigint, own_price bigint, num integer, den integer) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(own_price, round(basic_price::numeric * num / den)::bigint) $$;

CREATE FUNCTION product_selling_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."sellingPriceMinor" := coalesce((
    SELECT selling_price(NEW."priceMinor", u."priceMinor", u."factorNum", u."factorDen") FROM "ProductUnit" u
    WHERE u."companyId" = NEW."companyId" AND u."productId" = NEW.id AND u."isDefault"), NEW."priceMinor");
  RETURN NEW;
END $$;
CREATE TRIGGER selling_price BEFORE INSERT OR UPDATE OF "priceMinor", "sellingPriceMinor" ON "Product"
  FOR EACH ROW EXECUTE FUNCTION product_selling_price();

CREATE FUNCTION product_unit_selling_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The product's own trigger works it out.
  UPDATE "Product" SET "sellingPriceMinor" = 0 WHERE "companyId" = NEW."companyId" AND id = NEW."productId";
  RETURN NULL;
END $$;
CREATE TRIGGER selling_price AFTER INSERT OR UPDATE OF "isDefault", "priceMinor", "factorNum", "factorDen" ON "ProductUnit"
  FOR EACH ROW WHEN (NEW."isDefault") EXECUTE FUNCTION product_unit_selling_price();

ALTER TABLE "Product" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ProductUnit" NO FORCE ROW LEVEL SECURITY;
UPDATE "Product" SET "sellingPriceMinor" = 0;
ALTER TABLE "ProductUnit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Product" FORCE ROW LEVEL SECURITY;

DROP INDEX "Product_companyId_priceMinor_id_idx";
CREATE INDEX "Product_companyId_sellingPriceMinor_id_idx" ON "Product" ("companyId", "sellingPriceMinor", id);

-- Sums over many places and orders stay within what can be counted.
ALTER TABLE "StockLevel" ADD CONSTRAINT level_countable CHECK (abs("onHand") <= 9999999999 AND reserved <= 9999999999);
ALTER TABLE "Product"
  ADD CONSTRAINT product_price_countable CHECK (greatest("priceMinor", "compareAtMinor") <= 10000000000);
ALTER TABLE "ProductUnit"
  ADD CONSTRAINT product_unit_price_countable CHECK (greatest("priceMinor", "compareAtMinor") <= 10000000000);
ALTER TABLE "Order" ADD CONSTRAINT order_countable CHECK ("totalMinor" <= 200000000000);
