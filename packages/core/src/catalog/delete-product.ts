import { conflict } from "@mizan/contracts/errors";
import { constraintOf, sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents, refuseStale } from "../platform";
import { getProduct } from "./get-product";
import { auditableProduct, productFacts } from "./product-facts";

/**
 * Takes a product out of the catalogue for good. Its row stays, since orders and the ledger name it; its codes are free
 * for others.
 *
 * Errors  NOT_FOUND product · PRECONDITION_FAILED with `theirs` · CONFLICT product.reserved while orders wait for it.
 * Emits   product.deleted.
 * Source  seeds/003 "Product Endpoints".
 */
export async function deleteProduct(ctx: Context, input: { id: string; version?: number }): Promise<void> {
  authorize(ctx, "delete", "Product");
  return inTransaction(ctx, async (tx) => {
    await lockForDeletion(tx, input.id);
    const product = await getProduct(tx, { id: input.id });
    authorize(tx, "delete", "Product", product);
    refuseStale(input.version, product);
    await markDeleted(tx, product.id);
    const { companyId } = tx;
    await tx.db.productUnit.updateMany({
      where: { companyId, productId: product.id, retiredAt: null },
      data: { retiredAt: tx.now(), isDefault: false, isActive: false },
    });
    await recordAudit(tx, {
      action: "product.deleted",
      subjectType: "Product",
      subjectId: product.id,
      before: auditableProduct(product),
    });
    await recordEvents(tx, [
      { type: "product.deleted", subjectId: product.id, payload: productFacts(product) },
    ]);
  });
}

/**
 * Locks a product's levels, then itself so that none is opened meanwhile: the order in which orders take them, and an
 * order that is being placed for it is waited for.
 */
async function lockForDeletion(tx: Context, productId: string): Promise<void> {
  await tx.sql(sql`SELECT 1 FROM "StockLevel"
    WHERE "companyId" = ${tx.companyId}::uuid AND "productId" = ${productId}::uuid ORDER BY "locationId" FOR UPDATE`);
  await tx.sql(sql`SELECT 1 FROM "Product"
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${productId}::uuid FOR UPDATE`);
}

/** Without a word about the version, whose change asks for a default selling unit. */
async function markDeleted(tx: Context, productId: string): Promise<void> {
  try {
    await tx.sql(sql`
      UPDATE "Product" SET "deletedAt" = ${tx.now()}::timestamptz, "updatedAt" = ${tx.now()}::timestamptz
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${productId}::uuid`);
  } catch (error) {
    if (constraintOf(error) !== "product_reserved") throw error;
    throw conflict("product.reserved", "Orders wait for this product: settle or cancel them first");
  }
}
