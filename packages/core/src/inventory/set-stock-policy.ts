import { conflict, notFound } from "@mizan/contracts/errors";
import type { ProductStock, SetStockPolicyInput } from "@mizan/contracts/inventory";
import { constraintOf, sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import { getStock } from "./get-stock";
import { openLevels } from "./stock-levels";

/**
 * Says how a place treats a product: what is kept back for the counter, how far it may be sold beyond the stock.
 *
 * Errors  NOT_FOUND product, location · CONFLICT backorder.in_use when orders already rely on the higher limit.
 */
export async function setStockPolicy(ctx: Context, input: SetStockPolicyInput): Promise<ProductStock> {
  authorize(ctx, "update", "Stock");
  return inTransaction(ctx, async (tx) => {
    const before = await getStock(tx, { productId: input.productId });
    const place = await tx.db.location.findUnique({
      where: { companyId_id: { companyId: tx.companyId, id: input.locationId } },
    });
    if (!place) throw notFound("location");
    await openLevels(tx, [input]);
    try {
      await tx.sql(sql`
        UPDATE "StockLevel" SET safety = coalesce(${input.safety ?? null}::numeric, safety),
          "backorderLimit" = coalesce(${input.backorderLimit ?? null}::numeric, "backorderLimit"), version = version + 1
        WHERE "companyId" = ${tx.companyId}::uuid AND "productId" = ${input.productId}::uuid
          AND "locationId" = ${input.locationId}::uuid`);
    } catch (error) {
      if (constraintOf(error) === "level_not_oversold")
        throw conflict(
          "backorder.in_use",
          "Orders already rely on the higher backorder limit: settle them first",
        );
      throw error;
    }
    const after = await getStock(tx, { productId: input.productId });
    const at = (stock: ProductStock) =>
      stock.locations.find((level) => level.locationId === input.locationId) ?? null;
    await recordAudit(tx, {
      action: "stock.policy_set",
      subjectType: "Product",
      subjectId: input.productId,
      before: at(before),
      after: at(after),
    });
    return after;
  });
}
