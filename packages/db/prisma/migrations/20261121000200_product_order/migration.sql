-- Names as lists order them, in both languages: folded, so that the order needs no collation of the server's, and kept,
-- so that a page deep in a list costs what the first one costs.
ALTER TABLE "Product" ADD COLUMN "sortAr" TEXT NOT NULL DEFAULT '', ADD COLUMN "sortEn" TEXT NOT NULL DEFAULT '';

-- A text as search compares it: one spelling for what Arabic and English readers take as the same word. Its twin is
-- packages/core/src/catalog/search-fold.ts; a test runs the same examples through both.
--
-- In order: decompose, so that hamza and accents are marks · drop marks, tatweel, apostrophes and invisible characters
-- · one letter for letters that are written for each other, Western digits · punctuation parts words, but not the
-- point of a decimal · a number stands apart from its unit.
CREATE OR REPLACE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(
      regexp_replace(
        lower(normalize(value, NFKD)),
        U&'[\0300-\036F\064B-\065F\0670\06D6-\06ED\0640\066C\00AD\200B-\200F\202A-\202E\2066-\2069\FEFF''\2018\2019\02BB-\02BF`]', '', 'g'),
      U&'\0671\0649\0629\06A9\06CC\06A4\067E\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\066B',
      U&'\0627\064A\0647\0643\064A\0641\062801234567890123456789.'),
    U&'[\0009-\000D\0020-\0026\0028-\002D\002F\003A-\0040\005B-\005F\007B-\007E\00A0\00B7\00D7\060C\061B\061F\066A\2010-\2015\2022\2026\3000]+', ' ', 'g'),
    '([^0-9])\.|^\.|\.(?![0-9])', '\1 ', 'g'),
    '([0-9])(?=[^0-9 .])|([^0-9 .])(?=[0-9])', '\1\2 ', 'g'),
    ' +', ' ', 'g'))
$$;

-- Every word of searchText stands between two spaces, so that a pattern can ask for the beginning or the end of one.
CREATE OR REPLACE FUNCTION product_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := ' ' || search_fold(concat_ws(' ', NEW."nameAr", NEW."nameEn", NEW.sku, NEW.barcode, array_to_string(NEW.tags, ' '))) || ' ';
  NEW."sortAr" := search_fold(coalesce(nullif(NEW."nameAr", ''), NEW."nameEn"));
  NEW."sortEn" := search_fold(coalesce(nullif(NEW."nameEn", ''), NEW."nameAr"));
  RETURN NEW;
END $$;
DROP TRIGGER search_text ON "Product";
CREATE TRIGGER search_text BEFORE INSERT OR UPDATE OF "nameAr", "nameEn", sku, barcode, tags ON "Product"
  FOR EACH ROW EXECUTE FUNCTION product_search_text();

-- The owner, too, sees only the rows of one company: here it means all of them.
ALTER TABLE "Product" NO FORCE ROW LEVEL SECURITY;
UPDATE "Product" SET "nameAr" = "nameAr";
ALTER TABLE "Product" FORCE ROW LEVEL SECURITY;

-- CreateIndex
CREATE INDEX "Product_companyId_createdAt_id_idx" ON "Product"("companyId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Product_companyId_sortAr_id_idx" ON "Product"("companyId", "sortAr", "id");

-- CreateIndex
CREATE INDEX "Product_companyId_sortEn_id_idx" ON "Product"("companyId", "sortEn", "id");

-- CreateIndex
CREATE INDEX "Product_companyId_priceMinor_id_idx" ON "Product"("companyId", "priceMinor", "id");

-- Products are searched far more often than written: no list of pending words that every search would read through.
ALTER INDEX "Product_searchText" SET (fastupdate = off);
-- Comparing words by their trigrams costs a hundred times what the planner takes for granted; knowing it, it asks the
-- index. A server that does not let its owner say so only searches more slowly.
DO $$ BEGIN
  ALTER FUNCTION word_similarity_commutator_op(text, text) COST 100;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'search may read every product: the owner may not say what its functions cost';
END $$;
