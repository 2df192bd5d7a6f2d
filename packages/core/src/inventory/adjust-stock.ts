import { conflict, notFound, unprocessable } from "@mizan/contracts/errors";
import type {
  AdjustReason,
  AdjustStockInput,
  AdjustStockResult,
  MovementKind,
  StockLevel,
} from "@mizan/contracts/inventory";
import { fromMilli, toMilli } from "@mizan/contracts/quantity";
import { authorize } from "../access";
import { type NewAuditEntry, recordLast } from "../audit";
import { type Context, inTransaction, newId } from "../platform";
import { getStock } from "./get-stock";
import { toMovement } from "./list-movements";
import { basicQuantity, loadLocation } from "./load-stock-subjects";
import { moveStock } from "./move-stock";
import { loadTotals, type ProductTotals, stockEvents } from "./stock-events";
import { type LockedLevel, lockLevels, openLevels } from "./stock-levels";

/** Which way each reason may move stock, and what the ledger calls it. */
const reasons: Record<AdjustReason, { increment?: MovementKind; decrement?: MovementKind }> = {
  received: { increment: "receive" },
  found: { increment: "adjust" },
  customer_return: { increment: "return" },
  correction: { increment: "adjust", decrement: "adjust" },
  damage: { decrement: "damage" },
  theft: { decrement: "adjust" },
  loss: { decrement: "adjust" },
  spoilage: { decrement: "waste" },
  internal_use: { decrement: "adjust" },
  sample: { decrement: "adjust" },
};

/**
 * Corrects the stock on hand in one place, or counts it. What is damaged, spoiled or counted may be less than what is
 * promised to orders: that opens an exception. What is taken otherwise must be free.
 *
 * Errors  NOT_FOUND product, location · CONFLICT stock.short {available}, stock.stale {onHand} · UNPROCESSABLE
 *         reason.direction, quantity.zero, quantity.inexact.
 * Emits   stock.changed, stock.low.
 * Source  seeds/000 "Adjust Stock".
 */
export async function adjustStock(ctx: Context, input: AdjustStockInput): Promise<AdjustStockResult> {
  authorize(ctx, "update", "Stock");
  return inTransaction(ctx, async (tx) => {
    const [quantityMilli, locationId, levels] = await Promise.all([
      basicQuantity(tx, input),
      loadLocation(tx, input.locationId),
      lockLevels(tx, [input.productId]),
    ]);
    const level =
      levels.find((candidate) => candidate.locationId === locationId) ??
      (await openLevel(tx, { productId: input.productId, locationId }));
    if (input.expectedOnHand !== undefined && toMilli(input.expectedOnHand) !== level.onHandMilli)
      throw conflict(
        "stock.stale",
        "The stock has changed since you looked: check the current figure and try again",
        {
          productId: input.productId,
          locationId,
          onHand: fromMilli(level.onHandMilli),
          available: fromMilli(level.availableMilli),
        },
      );

    const { kind, deltaMilli } = change(input, quantityMilli, level.onHandMilli);
    const [rows, totals, stock] = await Promise.all([
      moveStock(tx, [
        {
          productId: input.productId,
          locationId,
          kind,
          onHandMilli: deltaMilli,
          reservedMilli: 0,
          takesMilli: deltaMilli < 0 && kind === "adjust" ? -deltaMilli : null,
          source: `adjust/${newId()}`,
          reason: input.note ? `${input.reason}: ${input.note}` : input.reason,
        },
      ]),
      loadTotals(tx, [input.productId]),
      getStock(tx, { productId: input.productId }),
    ]);
    const [row] = rows;
    if (!row) throw new Error("A movement that was not refused was not made");
    const entry: NewAuditEntry = {
      action: "stock.adjusted",
      subjectType: "Product",
      subjectId: input.productId,
      before: { locationId, onHand: fromMilli(level.onHandMilli) },
      after: { locationId, onHand: fromMilli(level.onHandMilli + deltaMilli), reason: row.reason },
    };
    recordLast(tx, entry, stockEvents([row], totals));
    const [product] = totals;
    const place = stock.locations.find((candidate) => candidate.locationId === locationId);
    return { movement: toMovement({ ...row, ...namesOf(product, place) }), stock };
  });
}

/** The level of a place that never had this product. Errors: NOT_FOUND location. */
async function openLevel(
  tx: Context,
  place: { productId: string; locationId: string },
): Promise<LockedLevel> {
  await openLevels(tx, [place]);
  const levels = await lockLevels(tx, [place.productId]);
  const opened = levels.find((candidate) => candidate.locationId === place.locationId);
  if (!opened) throw notFound("location");
  return opened;
}

const namesOf = (product: ProductTotals | undefined, place: StockLevel | undefined) => ({
  productAr: product?.nameAr ?? "",
  productEn: product?.nameEn ?? "",
  locationAr: place?.locationName.ar ?? "",
  locationEn: place?.locationName.en ?? "",
});

function change(
  input: AdjustStockInput,
  quantityMilli: number,
  onHandMilli: number,
): { kind: MovementKind; deltaMilli: number } {
  if (input.type === "count") return { kind: "count", deltaMilli: quantityMilli - onHandMilli };
  if (quantityMilli === 0) throw unprocessable("quantity.zero", "Say how much: 0 changes nothing");
  const kind = reasons[input.reason][input.type];
  if (!kind)
    throw unprocessable(
      "reason.direction",
      `"${input.reason}" cannot ${input.type} stock: choose another reason`,
      {
        reason: input.reason,
        type: input.type,
      },
    );
  return { kind, deltaMilli: input.type === "increment" ? quantityMilli : -quantityMilli };
}
