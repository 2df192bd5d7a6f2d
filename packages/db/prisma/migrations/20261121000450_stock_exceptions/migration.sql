-- A place can turn out to hold less than it has promised: goods break, a count finds fewer. `shortfall` is by how much,
-- and every rise of it is an exception that stands until somebody settles it or the stock is there again.
CREATE TABLE "StockException" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  "productId" uuid NOT NULL,
  "locationId" uuid NOT NULL,
  seq integer NOT NULL,
  quantity numeric(14, 3) NOT NULL,
  "raisedAt" timestamptz(3) NOT NULL,
  "settledAt" timestamptz(3),
  "settledBy" text,
  note text,
  CONSTRAINT "StockException_pkey" PRIMARY KEY ("companyId", id),
  CONSTRAINT "StockException_companyId_productId_locationId_seq_fkey"
    FOREIGN KEY ("companyId", "productId", "locationId", seq)
    REFERENCES "StockMovement" ("companyId", "productId", "locationId", seq) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT stock_exception_quantity CHECK (quantity > 0)
);
CREATE UNIQUE INDEX "StockException_companyId_productId_locationId_seq_key"
  ON "StockException" ("companyId", "productId", "locationId", seq);
CREATE INDEX "StockException_open" ON "StockException" ("companyId", "raisedAt") WHERE "settledAt" IS NULL;
-- What it says stays; it is only settled, once.
SELECT protect_table('"StockException"', true);
GRANT UPDATE ("settledAt", "settledBy", note) ON "StockException" TO mizan_app;
CREATE TRIGGER append_only BEFORE DELETE ON "StockException" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER settled_once BEFORE UPDATE ON "StockException" FOR EACH ROW
  WHEN (OLD."settledAt" IS NOT NULL OR NEW."settledAt" IS NULL) EXECUTE FUNCTION refuse_rewrite();

-- A shortfall is never more than what is missing.
CREATE FUNCTION level_trim_shortfall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shortfall := least(NEW.shortfall, greatest(NEW.reserved - NEW."onHand" - NEW."backorderLimit", 0));
  RETURN NEW;
END $$;
CREATE TRIGGER trim_shortfall BEFORE INSERT OR UPDATE ON "StockLevel" FOR EACH ROW
  WHEN (NEW.shortfall > 0) EXECUTE FUNCTION level_trim_shortfall();

-- Only what was found out, and not done, may make a place short.
CREATE FUNCTION level_raise_exception() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cause record;
BEGIN
  SELECT kind, "occurredAt" INTO cause FROM "StockMovement"
  WHERE "companyId" = NEW."companyId" AND "productId" = NEW."productId" AND "locationId" = NEW."locationId"
    AND seq = NEW."lastSeq" AND seq > coalesce(OLD."lastSeq", 0);
  IF cause.kind IS NULL OR cause.kind NOT IN ('offline_sale', 'count', 'damage', 'waste') THEN
    RAISE EXCEPTION 'only an offline sale, a count, damage or waste makes a place short'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'level_shortfall_cause';
  END IF;
  INSERT INTO "StockException" ("companyId", "productId", "locationId", seq, quantity, "raisedAt")
  VALUES (NEW."companyId", NEW."productId", NEW."locationId", NEW."lastSeq", NEW.shortfall - coalesce(OLD.shortfall, 0),
    cause."occurredAt");
  RETURN NULL;
END $$;
CREATE TRIGGER raise_exception AFTER UPDATE ON "StockLevel" FOR EACH ROW
  WHEN (NEW.shortfall > OLD.shortfall) EXECUTE FUNCTION level_raise_exception();
CREATE TRIGGER raise_first_exception AFTER INSERT ON "StockLevel" FOR EACH ROW
  WHEN (NEW.shortfall > 0) EXECUTE FUNCTION level_raise_exception();

CREATE FUNCTION level_settle_exceptions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StockException" SET "settledAt" = NEW."updatedAt"
  WHERE "companyId" = NEW."companyId" AND "productId" = NEW."productId" AND "locationId" = NEW."locationId"
    AND "settledAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER settle_exceptions AFTER UPDATE ON "StockLevel" FOR EACH ROW
  WHEN (OLD.shortfall > 0 AND NEW.shortfall = 0) EXECUTE FUNCTION level_settle_exceptions();
