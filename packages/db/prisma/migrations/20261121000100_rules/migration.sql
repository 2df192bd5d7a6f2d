-- What must never be false, held by the database: tenancy, stock, money, states. Later migrations that add a table
-- end with SELECT protect_table('"Name"').

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---- Tenancy -------------------------------------------------------------------------------------------------------

-- The company a connection was handed out for; NULL when none, and then every table is empty.
CREATE FUNCTION app_company() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('app.company', true), '')::uuid $$;

CREATE FUNCTION protect_table(target regclass, append_only boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  company_column text := CASE WHEN target = '"Company"'::regclass THEN 'id' ELSE 'companyId' END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY company_only ON %s USING (%I = app_company()) WITH CHECK (%I = app_company())',
    target, company_column, company_column
  );
  EXECUTE format('GRANT SELECT, INSERT ON %s TO mizan_app', target);
  IF NOT append_only THEN
    EXECUTE format('GRANT UPDATE, DELETE ON %s TO mizan_app', target);
  END IF;
END $$;

-- The few questions that are asked before a company is known. They run with their owner's rights and give ids only.
CREATE FUNCTION app_companies() RETURNS TABLE (id uuid, slug text, name text, "isDefault" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT id, slug, name, "isDefault" FROM "Company" ORDER BY "createdAt", id $$;

CREATE FUNCTION app_company_by_host(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT "companyId" FROM "CompanyDomain" WHERE host = lower(wanted) $$;

CREATE FUNCTION app_api_key_company(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT "companyId" FROM "ApiKey" WHERE prefix = wanted $$;

CREATE FUNCTION app_staff_companies(wanted text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT "companyId" FROM "Staff" WHERE email = lower(wanted) ORDER BY "createdAt" LIMIT 5 $$;

CREATE FUNCTION app_companies_with_pending_events() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT DISTINCT "companyId" FROM "OutboxEvent" WHERE seq IS NULL $$;

GRANT USAGE ON SCHEMA public TO mizan_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO mizan_app;

SELECT protect_table(t::regclass, t IN ('"StockMovement"', '"AuditEntry"', '"OrderStep"', '"OrderLine"'))
FROM unnest(ARRAY[
  '"Company"', '"CompanyDomain"', '"StoreSetting"', '"Counter"', '"Staff"', '"ApiKey"', '"LoginThrottle"',
  '"Customer"', '"EventStream"', '"IdempotentAnswer"', '"AuditEntry"', '"Media"', '"MetricSample"',
  '"Category"', '"Unit"', '"Product"', '"ProductCategory"', '"ProductUnit"', '"ProductImage"', '"Location"',
  '"StockLevel"', '"StockMovement"', '"StockReservation"', '"Order"', '"OrderLine"', '"OrderStep"'
]) AS t;

-- An event never changes; it only gets its place in the stream.
SELECT protect_table('"OutboxEvent"', true);
GRANT UPDATE (seq) ON "OutboxEvent" TO mizan_app;

CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "StockMovement" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "OrderStep" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "OrderLine" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();

CREATE UNIQUE INDEX "Company_one_default" ON "Company" ("isDefault") WHERE "isDefault";
CREATE INDEX "OutboxEvent_pending" ON "OutboxEvent" ("companyId", position) WHERE seq IS NULL;

-- ---- Identity ------------------------------------------------------------------------------------------------------

ALTER TABLE "Staff"
  ADD CONSTRAINT staff_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT staff_role CHECK (role IN ('super_admin', 'admin', 'manager', 'picker', 'dispatcher', 'support', 'courier'));
CREATE UNIQUE INDEX "Customer_account_email" ON "Customer" ("companyId", email) WHERE NOT "isGuest" AND email IS NOT NULL;
CREATE UNIQUE INDEX "Customer_guest_phone" ON "Customer" ("companyId", phone) WHERE "isGuest" AND phone IS NOT NULL;
ALTER TABLE "Customer" ADD CONSTRAINT customer_email_lower CHECK (email = lower(email));

-- ---- Catalogue -----------------------------------------------------------------------------------------------------

-- A search text's match key: one spelling for what Arabic and English readers take as the same word. Its twin is
-- packages/core/src/catalog/search-fold.ts; a golden file holds the two together.
CREATE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    translate(
      regexp_replace(
        lower(normalize(value, NFKC)),
        U&'[\064B-\065F\0670\0640''\2019\2018\02BC\00B4`]', '', 'g'),
      U&'\0623\0625\0622\0671\0649\0629\0624\0626\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\06A9\06CC',
      U&'\0627\0627\0627\0627\064A\0647\0648\064A01234567890123456789\0643\064A'),
    U&'[\0021-\002F\003A-\0040\005B-\0060\007B-\007E\00D7\060C\061B\061F\2013\2014\00B7\0020\00A0\000A\000D\0009]+', ' ', 'g'))
$$;

CREATE FUNCTION product_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := search_fold(concat_ws(' ', NEW."nameAr", NEW."nameEn", NEW.sku, NEW.barcode, array_to_string(NEW.tags, ' ')));
  RETURN NEW;
END $$;
CREATE TRIGGER search_text BEFORE INSERT OR UPDATE ON "Product" FOR EACH ROW EXECUTE FUNCTION product_search_text();
CREATE INDEX "Product_searchText" ON "Product" USING gin ("searchText" gin_trgm_ops);

CREATE FUNCTION product_transition_legal(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before = after OR (before, after) IN (
    ('draft', 'published'), ('published', 'archived'), ('published', 'draft'), ('archived', 'draft')
  )
$$;
CREATE FUNCTION product_guard_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
  IF NOT product_transition_legal(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'product % cannot become %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_status BEFORE UPDATE OF status ON "Product" FOR EACH ROW EXECUTE FUNCTION product_guard_status();

ALTER TABLE "Product"
  ADD CONSTRAINT product_status CHECK (status IN ('draft', 'published', 'archived')),
  ADD CONSTRAINT product_named CHECK ("nameAr" <> '' OR "nameEn" <> ''),
  ADD CONSTRAINT product_price CHECK ("priceMinor" >= 0 AND "compareAtMinor" >= 0),
  ADD CONSTRAINT product_reorder CHECK ("reorderPoint" >= 0);
CREATE UNIQUE INDEX "Product_sku" ON "Product" ("companyId", sku) WHERE sku IS NOT NULL AND "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Product_barcode" ON "Product" ("companyId", barcode) WHERE barcode IS NOT NULL AND "deletedAt" IS NULL;

ALTER TABLE "Unit"
  ADD CONSTRAINT unit_type CHECK (type IN ('weight', 'volume', 'piece')),
  ADD CONSTRAINT unit_factor CHECK ("factorNum" > 0 AND "factorDen" > 0),
  ADD CONSTRAINT unit_basic CHECK (NOT "isBasic" OR "factorNum" = "factorDen");
CREATE UNIQUE INDEX "Unit_one_basic" ON "Unit" ("companyId", type) WHERE "isBasic";

ALTER TABLE "ProductUnit"
  ADD CONSTRAINT product_unit_factor CHECK ("factorNum" > 0 AND "factorDen" > 0),
  ADD CONSTRAINT product_unit_steps CHECK (step > 0 AND min > 0 AND max >= min),
  ADD CONSTRAINT product_unit_price CHECK ("priceMinor" >= 0 AND "compareAtMinor" >= 0),
  ADD CONSTRAINT product_unit_default CHECK (NOT "isDefault" OR ("isActive" AND "retiredAt" IS NULL));
CREATE UNIQUE INDEX "ProductUnit_one_default" ON "ProductUnit" ("companyId", "productId") WHERE "isDefault";
CREATE UNIQUE INDEX "ProductUnit_sku" ON "ProductUnit" ("companyId", sku) WHERE sku IS NOT NULL AND "retiredAt" IS NULL;
CREATE UNIQUE INDEX "ProductUnit_barcode" ON "ProductUnit" ("companyId", barcode) WHERE barcode IS NOT NULL AND "retiredAt" IS NULL;

-- A product is always sold in some way: exactly one default unit when the transaction ends.
CREATE FUNCTION product_has_default_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "ProductUnit" u WHERE u."companyId" = NEW."companyId" AND u."productId" = NEW.id AND u."isDefault"
  ) THEN
    RAISE EXCEPTION 'product % has no default selling unit', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER has_default_unit AFTER INSERT OR UPDATE OF version ON "Product"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION product_has_default_unit();

ALTER TABLE "ProductImage" ADD CONSTRAINT product_image_one_source CHECK (num_nonnulls("mediaId", url) = 1);
ALTER TABLE "ProductImage" ADD CONSTRAINT product_image_most CHECK (position BETWEEN 0 AND 9);

ALTER TABLE "Category" ADD CONSTRAINT category_named CHECK ("nameAr" <> '' OR "nameEn" <> '');
CREATE FUNCTION category_refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NULL THEN RETURN NEW; END IF;
  -- Two moves at once could each be right alone and make a ring together.
  PERFORM pg_advisory_xact_lock(hashtextextended('category-tree/' || NEW."companyId", 0));
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT NEW."parentId" AS id
      UNION
      SELECT c."parentId" FROM "Category" c JOIN above a ON c.id = a.id
      WHERE c."companyId" = NEW."companyId" AND c."parentId" IS NOT NULL
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a category cannot stand below itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_acyclic';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_cycle BEFORE INSERT OR UPDATE OF "parentId" ON "Category"
  FOR EACH ROW EXECUTE FUNCTION category_refuse_cycle();

-- ---- Stock ---------------------------------------------------------------------------------------------------------

ALTER TABLE "StockMovement"
  ADD CONSTRAINT movement_kind CHECK (kind IN ('receive', 'reserve', 'release', 'expire', 'fulfil', 'adjust', 'count',
    'transfer_out', 'transfer_in', 'return', 'damage', 'waste', 'offline_sale')),
  ADD CONSTRAINT movement_adds_up CHECK (
    "onHandBefore" + "deltaOnHand" = "onHandAfter" AND "reservedBefore" + "deltaReserved" = "reservedAfter"
  ),
  ADD CONSTRAINT movement_first CHECK (
    CASE WHEN seq = 1 THEN "prevSeq" IS NULL AND "onHandBefore" = 0 AND "reservedBefore" = 0
         ELSE "prevSeq" IS NOT NULL AND "prevSeq" = seq - 1 END
  ),
  ADD CONSTRAINT movement_direction CHECK (CASE kind
    WHEN 'receive' THEN "deltaOnHand" > 0 AND "deltaReserved" = 0
    WHEN 'return' THEN "deltaOnHand" > 0 AND "deltaReserved" = 0
    WHEN 'transfer_in' THEN "deltaOnHand" > 0 AND "deltaReserved" = 0
    WHEN 'transfer_out' THEN "deltaOnHand" < 0 AND "deltaReserved" = 0
    WHEN 'damage' THEN "deltaOnHand" < 0 AND "deltaReserved" = 0
    WHEN 'waste' THEN "deltaOnHand" < 0 AND "deltaReserved" = 0
    WHEN 'offline_sale' THEN "deltaOnHand" < 0 AND "deltaReserved" = 0
    WHEN 'reserve' THEN "deltaOnHand" = 0 AND "deltaReserved" > 0
    WHEN 'release' THEN "deltaOnHand" = 0 AND "deltaReserved" < 0
    WHEN 'expire' THEN "deltaOnHand" = 0 AND "deltaReserved" < 0
    WHEN 'fulfil' THEN "deltaOnHand" < 0 AND "deltaReserved" = "deltaOnHand"
    ELSE "deltaReserved" = 0 END),
  ADD CONSTRAINT movement_reason CHECK (kind NOT IN ('adjust', 'count', 'damage', 'waste') OR reason IS NOT NULL);

CREATE UNIQUE INDEX "StockMovement_chain" ON "StockMovement"
  ("companyId", "productId", "locationId", seq, "onHandAfter", "reservedAfter");
ALTER TABLE "StockMovement" ADD CONSTRAINT movement_continues
  FOREIGN KEY ("companyId", "productId", "locationId", "prevSeq", "onHandBefore", "reservedBefore")
  REFERENCES "StockMovement" ("companyId", "productId", "locationId", seq, "onHandAfter", "reservedAfter");

ALTER TABLE "StockLevel"
  ADD CONSTRAINT level_reserved CHECK (reserved >= 0),
  ADD CONSTRAINT level_limits CHECK (safety >= 0 AND "backorderLimit" >= 0 AND shortfall >= 0),
  ADD CONSTRAINT level_not_oversold CHECK ("onHand" - reserved + "backorderLimit" + shortfall >= 0),
  ADD CONSTRAINT level_untouched CHECK ("lastSeq" IS NOT NULL OR ("onHand" = 0 AND reserved = 0)),
  ADD CONSTRAINT level_is_last_movement
    FOREIGN KEY ("companyId", "productId", "locationId", "lastSeq", "onHand", reserved)
    REFERENCES "StockMovement" ("companyId", "productId", "locationId", seq, "onHandAfter", "reservedAfter")
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "StockMovement" ADD CONSTRAINT movement_of_level
  FOREIGN KEY ("companyId", "productId", "locationId") REFERENCES "StockLevel" ("companyId", "productId", "locationId");

ALTER TABLE "StockReservation"
  ADD CONSTRAINT reservation_quantity CHECK (quantity > 0),
  ADD CONSTRAINT reservation_status CHECK (status IN ('held', 'fulfilled', 'released')),
  ADD CONSTRAINT reservation_of_level
    FOREIGN KEY ("companyId", "productId", "locationId") REFERENCES "StockLevel" ("companyId", "productId", "locationId");

-- ---- Orders --------------------------------------------------------------------------------------------------------

CREATE FUNCTION order_transition_legal(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (before, after) IN (
    ('pending', 'confirmed'), ('pending', 'processing'), ('pending', 'cancelled'),
    ('confirmed', 'processing'), ('confirmed', 'cancelled'),
    ('processing', 'shipped'), ('processing', 'completed'), ('processing', 'cancelled'),
    ('shipped', 'delivered'),
    ('delivered', 'completed'), ('delivered', 'refunded'),
    ('completed', 'refunded')
  )
$$;

ALTER TABLE "OrderStep" ADD CONSTRAINT order_step_legal CHECK (
  CASE WHEN seq = 1 THEN "fromStatus" IS NULL AND "toStatus" = 'pending'
       ELSE "fromStatus" IS NOT NULL AND order_transition_legal("fromStatus", "toStatus") END
);

ALTER TABLE "Order"
  ADD CONSTRAINT order_status CHECK (status IN
    ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'completed', 'cancelled', 'refunded')),
  ADD CONSTRAINT order_payment_method CHECK ("paymentMethod" IN ('cod', 'stripe', 'paypal', 'razorpay')),
  ADD CONSTRAINT order_payment_status CHECK ("paymentStatus" IN ('pending', 'paid', 'failed', 'refunded', 'partially_refunded')),
  ADD CONSTRAINT order_delivery_status CHECK ("deliveryStatus" IN ('pending', 'assigned', 'picked', 'delivered', 'cancelled')),
  ADD CONSTRAINT order_channel CHECK (channel IN ('storefront', 'admin', 'pms', 'store', 'sales', 'device')),
  ADD CONSTRAINT order_amounts CHECK ("subtotalMinor" >= 0 AND "discountMinor" >= 0 AND "deliveryFeeMinor" >= 0
    AND "taxMinor" >= 0 AND "totalMinor" >= 0),
  ADD CONSTRAINT order_total CHECK ("totalMinor" = "subtotalMinor" - "discountMinor" + "deliveryFeeMinor"
    + CASE WHEN "taxIncluded" THEN 0 ELSE "taxMinor" END);

ALTER TABLE "OrderLine"
  ADD CONSTRAINT order_line_quantity CHECK (quantity > 0 AND "basicQuantity" > 0),
  ADD CONSTRAINT order_line_amounts CHECK ("unitPriceMinor" >= 0 AND "subtotalMinor" >= 0 AND "discountMinor" >= 0
    AND "taxMinor" >= 0 AND "totalMinor" = "subtotalMinor" - "discountMinor");

CREATE FUNCTION order_status_follows_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT order_transition_legal(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'order % cannot become %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_status BEFORE UPDATE OF status ON "Order" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION order_status_follows_steps();

-- At commit: the lines sum to the order, and the last step is its state.
CREATE FUNCTION order_agrees() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines record;
  last_status text;
BEGIN
  SELECT count(*) AS count, sum("subtotalMinor") AS subtotal, sum("discountMinor") AS discount INTO lines
  FROM "OrderLine" WHERE "companyId" = NEW."companyId" AND "orderId" = NEW.id;
  IF lines.count = 0 OR lines.count <> NEW."itemCount" OR lines.subtotal <> NEW."subtotalMinor"
     OR lines.discount <> NEW."discountMinor" THEN
    RAISE EXCEPTION 'order % does not sum to its lines', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  SELECT "toStatus" INTO last_status FROM "OrderStep"
  WHERE "companyId" = NEW."companyId" AND "orderId" = NEW.id ORDER BY seq DESC LIMIT 1;
  IF last_status IS DISTINCT FROM (SELECT status FROM "Order" WHERE "companyId" = NEW."companyId" AND id = NEW.id) THEN
    RAISE EXCEPTION 'order % is not where its last step left it', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agrees AFTER INSERT OR UPDATE ON "Order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_agrees();

-- ---- Settings ------------------------------------------------------------------------------------------------------

ALTER TABLE "StoreSetting"
  ADD CONSTRAINT setting_tax CHECK ("taxRateBps" BETWEEN 0 AND 10000),
  ADD CONSTRAINT setting_fees CHECK ("deliveryFeeMinor" >= 0 AND "freeDeliveryFromMinor" >= 0),
  ADD CONSTRAINT setting_rounding CHECK (rounding IN ('half_up', 'half_even', 'down', 'up')),
  ADD CONSTRAINT setting_digits CHECK (digits IN ('latn', 'arab'));
ALTER TABLE "Counter" ADD CONSTRAINT counter_value CHECK (value >= 0);

-- Trigram operators may be asked before the company's policy has filtered the rows: they tell nothing of a row that
-- they were not given. Without this the search index is not used. A server that does not let its owner say so only
-- searches more slowly.
DO $$ BEGIN
  ALTER FUNCTION word_similarity_commutator_op(text, text) LEAKPROOF;
  ALTER FUNCTION pg_catalog.textlike(text, text) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'search works without its index: the owner may not mark functions leakproof';
END $$;
