import { conflict, notFound } from "@mizan/contracts/errors";
import type { ProductStock, SetStockPolicyInput } from "@mizan/contracts/inventory";
import { constraintOf, sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";
import { getStock } from "./get-stock";
import { lockLevels, openLevels } from "./stock-levels";

/**
 * Says how a place treats a product: what is kept back for the counter, how far it may be sold beyond the stock.
 *
 * Errors  NOT_FOUND product, location · CONFLICT backorder.in_use when orders already rely on the higher limit.
 * Emits   stock.policy_set.
 */
export async function setStockPolicy(ctx: Context, input: SetStockPolicyInput): Promise<ProductStock> {
  authorize(ctx, "update", "Stock");
  return inTransaction(ctx, async (tx) => {
    const { productId } = await getStock(tx, input);
    const place = await tx.db.location.findUnique({
      where: { companyId_id: { companyId: tx.companyId, id: input.locationId } },
    });
    if (!place) throw notFound("location");
    await openLevels(tx, [input]);
    await lockLevels(tx, [productId]);
    const before = await getStock(tx, { productId });
    try {
      await tx.sql(sql`
        UPDATE "StockLevel" SET safety = coalesce(${input.safety ?? null}::numeric, safety),
          "backorderLimit" = coalesce(${input.backorderLimit ?? null}::numeric, "backorderLimit"), version = version + 1,
          "updatedAt" = ${tx.now()}::timestamptz
        WHERE "companyId" = ${tx.companyId}::uuid AND "productId" = ${productId}::uuid
          AND "locationId" = ${input.locationId}::uuid`);
    } catch (error) {
      if (constraintOf(error) === "level_not_oversold")
        throw conflict(
          "backorder.in_use",
          "Orders already rely on the higher backorder limit: settle them first",
        );
      throw error;
    }
    const after = await getStock(tx, { productId });
    const levelOf = (stock: ProductStock) =>
      stock.locations.find((level) => level.locationId === input.locationId);
    const level = levelOf(after);
    if (!level) throw new Error("A level that was opened is gone");
    await recordAudit(tx, {
      action: "stock.policy_set",
      subjectType: "Product",
      subjectId: productId,
      before: levelOf(before) ?? null,
      after: level,
    });
    await recordEvents(tx, [
      {
        type: "stock.policy_set",
        subjectId: productId,
        payload: {
          productId,
          locationId: level.locationId,
          onHand: level.onHand,
          reserved: level.reserved,
          stock: after.onHand,
          available: after.available,
        },
      },
    ]);
    return after;
  });
}
