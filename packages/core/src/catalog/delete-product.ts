import { conflict } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents, refuseStale } from "../platform";
import { lockProduct } from "./lock-product";
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
    const product = await lockProduct(tx, input.id);
    authorize(tx, "delete", "Product", product);
    refuseStale(input.version, product);
    await refuseReserved(tx, product.id);
    const { companyId } = tx;
    // Without a word about the version, whose change asks for a default selling unit.
    await tx.db.product.update({
      where: { companyId_id: { companyId, id: product.id } },
      data: { deletedAt: tx.now(), updatedAt: tx.now() },
    });
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

async function refuseReserved(tx: Context, productId: string): Promise<void> {
  const [level] = await tx.sql(sql`
    SELECT 1 FROM "StockLevel"
    WHERE "companyId" = ${tx.companyId}::uuid AND "productId" = ${productId}::uuid AND reserved > 0 LIMIT 1`);
  if (level) throw conflict("product.reserved", "Orders wait for this product: settle or cancel them first");
}
