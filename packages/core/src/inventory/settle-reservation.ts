import { conflict } from "@mizan/contracts/errors";
import { fromMilli, toMilli, trimQuantity } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { type MovementRow, moveStock } from "./move-stock";
import { type LockedLevel, levelKey, lockLevels } from "./stock-levels";

/** How kept stock ends: it leaves the house, it is set free, or nobody came for it in time. */
export type Settlement = "fulfil" | "release" | "expire";

interface Kept {
  productId: string;
  locationId: string;
  quantity: string;
}

interface LockedKept extends Kept {
  level: LockedLevel;
}

/** Locks the levels that reservations speak of, and puts them in the order in which places serve. */
async function lockKept(tx: Context, kept: Kept[]): Promise<LockedKept[]> {
  const levels = await lockLevels(tx, [...new Set(kept.map((row) => row.productId))]);
  const levelOf = new Map(levels.map((level) => [levelKey(level), level]));
  return kept
    .map((row) => {
      const level = levelOf.get(levelKey(row));
      if (!level) throw new Error(`A reservation without a level: ${levelKey(row)}`);
      return { ...row, level };
    })
    .sort((a, b) => a.productId.localeCompare(b.productId) || a.level.priority - b.level.priority);
}

/** Nothing leaves a shelf on which it is not, whatever was promised: somebody counted less, or wrote some off. */
function refuseMissing(kept: LockedKept[]): void {
  for (const { productId, locationId, quantity, level } of kept)
    if (toMilli(quantity) > level.fulfillableMilli)
      throw conflict(
        "stock.missing",
        "There is less on the shelf than this order takes: receive or count it first",
        {
          productId,
          locationId,
          wanted: trimQuantity(quantity),
          onHand: fromMilli(level.onHandMilli),
        },
      );
}

/**
 * Ends every reservation of a source. Repeating it does nothing, since only held ones are taken.
 *
 * Shape   the movements that it made, for the caller's events.
 * Errors  CONFLICT stock.missing {productId, locationId, wanted, onHand} when what is to leave is not there.
 */
export async function settleReservation(
  tx: Context,
  source: string,
  how: Settlement,
): Promise<MovementRow[]> {
  const held = await tx.sql<Kept>(sql`
    UPDATE "StockReservation" SET status = ${how === "fulfil" ? "fulfilled" : "released"}, "settledAt" = ${tx.now()}::timestamptz
    WHERE "companyId" = ${tx.companyId}::uuid AND source = ${source} AND status = 'held'
    RETURNING "productId", "locationId", quantity`);
  if (held.length === 0) return [];
  const kept = await lockKept(tx, held);
  if (how === "fulfil") refuseMissing(kept);
  return moveStock(
    tx,
    kept.map((row) => {
      const milli = toMilli(row.quantity);
      return {
        productId: row.productId,
        locationId: row.locationId,
        kind: how,
        onHandMilli: how === "fulfil" ? -milli : 0,
        reservedMilli: -milli,
        takesMilli: null,
        source: `${source}/${how}`,
        reason: null,
      };
    }),
  );
}

/**
 * Takes back what a source took, into the places it came from.
 *
 * Shape   the movements that it made; none when nothing of the source has left the house.
 */
export async function returnStock(tx: Context, source: string, reason: string): Promise<MovementRow[]> {
  const gone = await tx.sql<Kept>(sql`
    SELECT "productId", "locationId", quantity FROM "StockReservation"
    WHERE "companyId" = ${tx.companyId}::uuid AND source = ${source} AND status = 'fulfilled'`);
  if (gone.length === 0) return [];
  return moveStock(
    tx,
    (await lockKept(tx, gone)).map((row) => ({
      productId: row.productId,
      locationId: row.locationId,
      kind: "return",
      onHandMilli: toMilli(row.quantity),
      reservedMilli: 0,
      takesMilli: null,
      source: `${source}/return`,
      reason,
    })),
  );
}
