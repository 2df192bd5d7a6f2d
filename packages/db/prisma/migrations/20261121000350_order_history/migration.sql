-- Lines and steps that come after their order are held to it as well: order_agrees looks when the order is written.

-- An order's lines take the places from 1 to its number of lines, and each place once: nothing can be added to an order
-- whose lines are there.
ALTER TABLE "OrderLine" ADD CONSTRAINT order_line_place CHECK (position >= 1);
CREATE FUNCTION order_line_has_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added l JOIN "Order" o ON o."companyId" = l."companyId" AND o.id = l."orderId"
    WHERE l.position > o."itemCount"
  ) THEN
    RAISE EXCEPTION 'an order has no place for another line'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'order_line_has_place';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER has_place AFTER INSERT ON "OrderLine"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION order_line_has_place();

-- A step goes on from where the one before it led.
ALTER TABLE "OrderStep" ADD COLUMN "prevSeq" INTEGER;
ALTER TABLE "OrderStep" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "OrderStep" DISABLE TRIGGER append_only;
UPDATE "OrderStep" SET "prevSeq" = seq - 1 WHERE seq > 1;
ALTER TABLE "OrderStep" ENABLE TRIGGER append_only;
ALTER TABLE "OrderStep" FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "OrderStep_chain" ON "OrderStep" ("companyId", "orderId", seq, "toStatus");
ALTER TABLE "OrderStep"
  ADD CONSTRAINT order_step_first CHECK (
    CASE WHEN seq = 1 THEN "prevSeq" IS NULL ELSE "prevSeq" IS NOT NULL AND "prevSeq" = seq - 1 END
  ),
  ADD CONSTRAINT order_step_continues
    FOREIGN KEY ("companyId", "orderId", "prevSeq", "fromStatus")
    REFERENCES "OrderStep" ("companyId", "orderId", seq, "toStatus");

-- At commit the order stands where the step led, or the next step has led on from there.
CREATE FUNCTION order_step_is_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Order" WHERE "companyId" = NEW."companyId" AND id = NEW."orderId" AND status = NEW."toStatus"
  ) AND NOT EXISTS (
    SELECT FROM "OrderStep"
    WHERE "companyId" = NEW."companyId" AND "orderId" = NEW."orderId" AND seq = NEW.seq + 1
  ) THEN
    RAISE EXCEPTION 'order % did not take its step', NEW."orderId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'order_step_is_taken';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER is_taken AFTER INSERT ON "OrderStep"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_step_is_taken();
