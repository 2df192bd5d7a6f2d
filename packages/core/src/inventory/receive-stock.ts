import type { ReceiveStockInput, StockMovement } from "@mizan/contracts/inventory";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, newId, recordEvents } from "../platform";
import { loadMovement } from "./list-movements";
import { basicQuantity, loadLocation } from "./load-stock-subjects";
import { moveStock } from "./move-stock";
import { loadTotals, stockEvents } from "./stock-events";
import { lockLevels, openLevels } from "./stock-levels";

/**
 * Takes goods in: one receipt of many products, all or nothing. Two lines of a product become one ledger line.
 *
 * Errors  NOT_FOUND product, unit, location · UNPROCESSABLE quantity.inexact.
 * Emits   stock.changed per product.
 */
export function receiveStock(
  ctx: Context,
  input: ReceiveStockInput,
): Promise<{ movements: StockMovement[] }> {
  authorize(ctx, "update", "Stock");
  return inTransaction(ctx, async (tx) => {
    const locationId = await loadLocation(tx, input.locationId);
    const received = new Map<string, number>();
    const quantities = await Promise.all(input.lines.map((line) => basicQuantity(tx, line)));
    input.lines.forEach(({ productId }, index) => {
      received.set(productId, (received.get(productId) ?? 0) + (quantities[index] ?? 0));
    });
    const productIds = [...received.keys()].sort();
    await openLevels(
      tx,
      productIds.map((productId) => ({ productId, locationId })),
    );
    await lockLevels(tx, productIds);
    const receiptId = newId();
    const rows = await moveStock(
      tx,
      productIds.map((productId) => ({
        productId,
        locationId,
        kind: "receive",
        onHandMilli: received.get(productId) ?? 0,
        reservedMilli: 0,
        takesMilli: null,
        source: `receipt/${receiptId}`,
        reason: input.note ?? null,
      })),
    );
    await recordAudit(tx, {
      action: "stock.received",
      subjectType: "Receipt",
      subjectId: receiptId,
      after: {
        locationId,
        note: input.note ?? null,
        lines: rows.map((row) => [row.productId, row.deltaOnHand]),
      },
    });
    await recordEvents(tx, stockEvents(rows, await loadTotals(tx, productIds)));
    return { movements: await Promise.all(rows.map((row) => loadMovement(tx, row))) };
  });
}
