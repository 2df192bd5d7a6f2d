import type { Product, UpdateProductInput } from "@mizan/contracts/catalog";
import { conflict, unprocessable } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { changedFields, recordAudit } from "../audit";
import {
  type Context,
  givenFields,
  inTransaction,
  recordEvents,
  refuseStale,
  saveVersion,
} from "../platform";
import { getProduct } from "./get-product";
import { lockProduct } from "./lock-product";
import { checkCodes, takenCode } from "./product-codes";
import { toProductColumns } from "./product-columns";
import { auditableProduct, productFacts } from "./product-facts";
import { requireReferences } from "./require-references";
import { saveCategories, saveImages } from "./save-product-parts";
import { saveSellingUnits } from "./save-selling-units";
import { refuseTooDear } from "./selling-unit-rules";

type Change = Partial<
  Omit<UpdateProductInput, "id" | "version" | "sellingPriceMinor" | "sellingCompareAtMinor">
>;

/**
 * Changes the given fields of a product; `images` and `units` replace the whole list.
 *
 * Units   money in minor units per basic unit.
 * Errors  NOT_FOUND product, category, unit, image · PRECONDITION_FAILED with `theirs` · CONFLICT slug.taken, sku.taken,
 *         barcode.taken, product.stocked when its basic unit would change under its stock · UNPROCESSABLE
 *         image.unknown, units.missing, what the rules of selling units refuse.
 * Emits   product.updated, when something changed.
 * Source  seeds/000 "Update Product".
 */
export async function updateProduct(ctx: Context, input: UpdateProductInput): Promise<Product> {
  authorize(ctx, "update", "Product");
  return inTransaction(ctx, async (tx) => {
    const { id, version, sellingPriceMinor, sellingCompareAtMinor, ...change } = givenFields(input);
    const before = await lockProduct(tx, input.id);
    authorize(tx, "update", "Product", before);
    refuseStale(version, before);
    const prices = givenFields({ priceMinor: sellingPriceMinor, compareAtMinor: sellingCompareAtMinor });
    const unit = before.defaultUnit;
    const followsProduct = !unit.hasOwnPrice && unit.factor.num === unit.factor.den;
    await saveChange(tx, before, followsProduct ? { ...change, ...prices } : change);
    if (!followsProduct && Object.keys(prices).length > 0) await saveUnitPrices(tx, unit.id, prices);

    const saved = await getProduct(tx, { id: before.id });
    refuseTooDear(saved);
    const entered = { before: auditableProduct(before), after: auditableProduct(saved) };
    const changed = changedFields(entered.before, entered.after);
    if (changed.length === 0) return saved;
    const where = { companyId_id: { companyId: tx.companyId, id: before.id } };
    const touch = await saveVersion(tx, before, (data) => tx.db.product.update({ where, data }));
    const after = { ...saved, ...touch };
    await recordAudit(tx, {
      action: "product.updated",
      subjectType: "Product",
      subjectId: after.id,
      ...entered,
    });
    await recordEvents(tx, [
      { type: "product.updated", subjectId: after.id, payload: { ...productFacts(after), changed } },
    ]);
    return after;
  });
}

async function saveChange(tx: Context, before: Product, change: Change): Promise<void> {
  if (change.basicUnitId !== undefined && change.basicUnitId !== before.basicUnitId) {
    if (!change.units)
      throw unprocessable("units.missing", "A new basic unit needs new selling units: send them too");
    await requireReferences(tx, "Unit", [change.basicUnitId]);
    await refuseWithStock(tx, before.id);
  }
  const { categoryId, categoryIds } = settleCategories(before, change);
  await requireReferences(tx, "Category", categoryIds);
  try {
    await tx.db.product.update({
      where: { companyId_id: { companyId: tx.companyId, id: before.id } },
      data: { ...toProductColumns(change), categoryId },
    });
    if (change.units) await saveSellingUnits(tx, before.id, change.units);
    await checkCodes(tx);
  } catch (error) {
    throw takenCode(error) ?? error;
  }
  await saveCategories(tx, before.id, categoryIds);
  if (change.images) await saveImages(tx, before.id, change.images);
}

const saveUnitPrices = (
  tx: Context,
  id: string,
  prices: { priceMinor?: number | undefined; compareAtMinor?: number | null | undefined },
) => tx.db.productUnit.update({ where: { companyId_id: { companyId: tx.companyId, id } }, data: prices });

/**
 * The main category and all categories after a change. A new main category takes the old one's place; a new list
 * without the main one makes its first the main one.
 */
function settleCategories(before: Product, change: Change) {
  const others = change.categoryIds ?? before.categoryIds.filter((id) => id !== before.categoryId);
  const stays = before.categoryId !== null && change.categoryIds?.includes(before.categoryId);
  const categoryId =
    change.categoryId !== undefined
      ? change.categoryId
      : change.categoryIds && !stays
        ? (change.categoryIds[0] ?? null)
        : before.categoryId;
  return { categoryId, categoryIds: [...new Set([...(categoryId ? [categoryId] : []), ...others])] };
}

/** The ledger counts in the basic unit: another one would change what every figure of it says. */
async function refuseWithStock(tx: Context, productId: string): Promise<void> {
  const [moved] = await tx.sql(sql`
    SELECT 1 FROM "StockMovement" WHERE "companyId" = ${tx.companyId}::uuid AND "productId" = ${productId}::uuid LIMIT 1`);
  if (moved)
    throw conflict("product.stocked", "Its stock is counted in the basic unit, which cannot change now");
}
