-- A product that orders wait for stays in the catalogue. Its levels are locked to be looked at: an order that holds them
-- is waited for. Whoever deletes locks the levels first, as orders do, and then the product against new levels.
CREATE FUNCTION product_refuse_reserved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "StockLevel" WHERE "companyId" = NEW."companyId" AND "productId" = NEW.id
    ORDER BY "locationId" FOR UPDATE;
  IF EXISTS (
    SELECT FROM "StockLevel" WHERE "companyId" = NEW."companyId" AND "productId" = NEW.id AND reserved > 0
  ) THEN
    RAISE EXCEPTION 'orders wait for product %', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'product_reserved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_reserved BEFORE UPDATE OF "deletedAt" ON "Product" FOR EACH ROW
  WHEN (OLD."deletedAt" IS NULL AND NEW."deletedAt" IS NOT NULL) EXECUTE FUNCTION product_refuse_reserved();
