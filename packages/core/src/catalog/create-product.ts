import type { CreateProductInput, Product } from "@mizan/contracts/catalog";
import { notFound, unprocessable } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, newId, recordEvents } from "../platform";
import { holdSettings } from "../settings";
import { getProduct } from "./get-product";
import { checkCodes, takenCode } from "./product-codes";
import { toProductColumns } from "./product-columns";
import { auditableProduct, productFacts } from "./product-facts";
import { requireReferences } from "./require-references";
import { saveCategories, saveImages } from "./save-product-parts";
import { saveSellingUnits } from "./save-selling-units";
import { refuseTooDear } from "./selling-unit-rules";
import { freeSlug, slugOf } from "./slug";

/**
 * Makes a draft product, with a number, an address and at least one way to sell it.
 *
 * Units   money in minor units per basic unit.
 * Errors  NOT_FOUND category, unit, image · CONFLICT slug.taken, sku.taken, barcode.taken · UNPROCESSABLE
 *         image.unknown, unit.missing without a basic piece to count it in, and what the rules of selling units refuse.
 * Emits   product.created.
 * Source  seeds/000 "Create Product".
 */
export async function createProduct(ctx: Context, input: CreateProductInput): Promise<Product> {
  authorize(ctx, "create", "Product");
  return inTransaction(ctx, async (tx) => {
    await holdSettings(tx);
    const id = newId();
    const { categoryId, categoryIds } = settleCategories(input);
    const basicUnit = await loadBasicUnit(tx, input.basicUnitId);
    await requireReferences(tx, "Category", categoryIds);
    try {
      const slug = input.slug ?? (await freeSlug(tx, "Product", slugOf(input.name, "product")));
      await tx.db.product.create({
        data: {
          ...toProductColumns(input),
          nameAr: input.name.ar,
          nameEn: input.name.en,
          priceMinor: input.priceMinor,
          tags: input.tags ?? [],
          companyId: tx.companyId,
          id,
          slug,
          categoryId,
          basicUnitId: basicUnit.id,
          number: await nextProductNumber(tx),
          createdAt: tx.now(),
          updatedAt: tx.now(),
        },
      });
      await saveSellingUnits(tx, id, input.units ?? [soldBy(basicUnit)]);
      await checkCodes(tx);
    } catch (error) {
      throw takenCode(error) ?? error;
    }
    await saveCategories(tx, id, categoryIds);
    if (input.images) await saveImages(tx, id, input.images);

    const product = await getProduct(tx, { id });
    refuseTooDear(product);
    await recordAudit(tx, {
      action: "product.created",
      subjectType: "Product",
      subjectId: id,
      after: auditableProduct(product),
    });
    await recordEvents(tx, [{ type: "product.created", subjectId: id, payload: productFacts(product) }]);
    return product;
  });
}

/** A product is in its main category, and its main category is one of those it is in. */
function settleCategories(input: CreateProductInput) {
  const categoryId = input.categoryId ?? input.categoryIds?.[0] ?? null;
  const categoryIds = [...new Set([...(categoryId ? [categoryId] : []), ...(input.categoryIds ?? [])])];
  return { categoryId, categoryIds };
}

interface BasicUnit {
  id: string;
  type: string;
  isBasic: boolean;
}

/** How a product is sold when nobody says otherwise: by the piece, and what is weighed, by the quarter of a kilo. */
function soldBy({ id, type, isBasic }: BasicUnit) {
  const step = type === "weight" && isBasic ? "0.25" : "1";
  return { unitId: id, factor: { num: 1, den: 1 }, step, min: step, isDefault: true, isActive: true };
}

/** The unit that a product is counted in: the one that is named, or the piece. It keeps its meaning meanwhile. */
async function loadBasicUnit(tx: Context, id: string | undefined): Promise<BasicUnit> {
  const named = id ? sql`id = ${id}::uuid` : sql`type = 'piece' AND "isBasic"`;
  const [unit] = await tx.sql<BasicUnit>(sql`
    SELECT id, type, "isBasic" FROM "Unit" WHERE "companyId" = ${tx.companyId}::uuid AND ${named} FOR KEY SHARE`);
  if (unit) return unit;
  if (id) throw notFound("unit");
  throw unprocessable("unit.missing", "The company has no basic piece: name the unit to count it in");
}

/** The next number, without gaps: one that is given out and rolled back is given out again. */
async function nextProductNumber(tx: Context): Promise<number> {
  const [counter] = await tx.sql<{ value: number }>(sql`
    INSERT INTO "Counter" AS c ("companyId", name, value) VALUES (${tx.companyId}::uuid, 'product', 1)
    ON CONFLICT ("companyId", name) DO UPDATE SET value = c.value + 1 RETURNING value`);
  if (!counter) throw new Error("The product counter gave no number");
  return counter.value;
}
