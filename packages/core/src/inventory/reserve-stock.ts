import { fromMilli } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { allocateDemand } from "./allocate-demand";
import { type MovementRow, moveStock, stockShort } from "./move-stock";
import type { LockedLevel } from "./stock-levels";

/**
 * Keeps stock for something that will take it, all of it or nothing, and says which places gave it.
 *
 * Shape   `demand` by product, summed over every line, unit and pack of it; `source` names who it is kept for; `levels`
 *         of these products from `lockLevels`.
 * Units   thousandths of the basic unit.
 * Errors  CONFLICT stock.short {productId, available}.
 */
export async function reserveStock(
  tx: Context,
  source: string,
  demand: Map<string, number>,
  levels: LockedLevel[],
): Promise<MovementRow[]> {
  const allocations = allocateDemand(demand, levels);
  if (!Array.isArray(allocations))
    throw stockShort({ productId: allocations.productId, available: fromMilli(allocations.availableMilli) });
  const [movements] = await Promise.all([
    moveStock(
      tx,
      allocations.map(({ productId, locationId, milli }) => ({
        productId,
        locationId,
        kind: "reserve",
        onHandMilli: 0,
        reservedMilli: milli,
        takesMilli: milli,
        source: `${source}/reserve`,
        reason: null,
      })),
    ),
    tx.sql(sql`
      INSERT INTO "StockReservation" ("companyId", source, "productId", "locationId", quantity, "createdAt")
      SELECT ${tx.companyId}::uuid, ${source}, w.product, w.location, w.quantity, ${tx.now()}::timestamptz
      FROM unnest(${allocations.map((a) => a.productId)}::uuid[], ${allocations.map((a) => a.locationId)}::uuid[],
        ${allocations.map((a) => fromMilli(a.milli))}::numeric[]) AS w(product, location, quantity)`),
  ]);
  return movements;
}
