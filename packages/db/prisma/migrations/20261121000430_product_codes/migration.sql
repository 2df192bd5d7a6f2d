-- The codes in use: a SKU names exactly one thing of the company, and so does a barcode. The two kinds are looked at
-- apart: nothing keeps the SKU of one thing from being the barcode of another. A product stands for its default selling unit, so these two may bear the same
-- code; any other two may not bear the same of a kind. Looked at when the transaction ends, or when it asks, so that
-- codes can change hands in it.
CREATE TABLE "ProductCode" (
  "companyId" uuid NOT NULL,
  "productId" uuid NOT NULL,
  "ownerId" uuid NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  CONSTRAINT "ProductCode_pkey" PRIMARY KEY ("companyId", "productId", "ownerId", kind, code),
  CONSTRAINT "ProductCode_companyId_productId_fkey" FOREIGN KEY ("companyId", "productId")
    REFERENCES "Product" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT product_code_kind CHECK (kind IN ('sku', 'barcode')),
  CONSTRAINT product_sku_once EXCLUDE USING btree ("companyId" WITH =, code WITH =) WHERE (kind = 'sku')
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT product_barcode_once EXCLUDE USING btree ("companyId" WITH =, code WITH =) WHERE (kind = 'barcode')
    DEFERRABLE INITIALLY DEFERRED
);
SELECT protect_table('"ProductCode"');

CREATE FUNCTION keep_product_codes(company uuid, product uuid) RETURNS void LANGUAGE sql AS $$
  WITH bearers AS (
    SELECT p.id AS owner, p.sku, p.barcode FROM "Product" p
    WHERE p."companyId" = company AND p.id = product AND p."deletedAt" IS NULL
    UNION ALL
    SELECT CASE WHEN u."isDefault" THEN u."productId" ELSE u.id END, u.sku, u.barcode
    FROM "ProductUnit" u JOIN "Product" p ON p."companyId" = u."companyId" AND p.id = u."productId"
    WHERE u."companyId" = company AND u."productId" = product AND u."retiredAt" IS NULL AND p."deletedAt" IS NULL
  ), wanted AS (
    SELECT DISTINCT b.owner, c.kind, c.code
    FROM bearers b CROSS JOIN LATERAL (VALUES ('sku', b.sku), ('barcode', b.barcode)) AS c(kind, code)
    WHERE c.code IS NOT NULL
  ), given_up AS (
    DELETE FROM "ProductCode" k WHERE k."companyId" = company AND k."productId" = product
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.owner = k."ownerId" AND w.kind = k.kind AND w.code = k.code)
  )
  INSERT INTO "ProductCode" ("companyId", "productId", "ownerId", kind, code)
  SELECT company, product, w.owner, w.kind, w.code FROM wanted w
  ON CONFLICT ("companyId", "productId", "ownerId", kind, code) DO NOTHING
$$;

CREATE FUNCTION product_keep_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_product_codes(NEW."companyId", NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION product_unit_keep_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_product_codes(NEW."companyId", NEW."productId");
  RETURN NULL;
END $$;
CREATE TRIGGER keep_codes AFTER INSERT OR UPDATE OF sku, barcode, "deletedAt" ON "Product"
  FOR EACH ROW EXECUTE FUNCTION product_keep_codes();
CREATE TRIGGER keep_codes AFTER INSERT OR UPDATE OF sku, barcode, "isDefault", "retiredAt" ON "ProductUnit"
  FOR EACH ROW EXECUTE FUNCTION product_unit_keep_codes();

ALTER TABLE "Product" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ProductUnit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ProductCode" NO FORCE ROW LEVEL SECURITY;
SELECT keep_product_codes("companyId", id) FROM "Product";
ALTER TABLE "ProductCode" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ProductUnit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Product" FORCE ROW LEVEL SECURITY;

DROP INDEX "Product_sku";
DROP INDEX "Product_barcode";
DROP INDEX "ProductUnit_sku";
DROP INDEX "ProductUnit_barcode";
