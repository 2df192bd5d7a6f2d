import { conflict, unprocessable } from "@mizan/contracts/errors";
import type { MovementKind } from "@mizan/contracts/inventory";
import { fromMilli, toMilli } from "@mizan/contracts/quantity";
import { constraintOf, sql } from "@mizan/db";
import { actorId, actorName, type Context } from "../platform";
import { levelKey } from "./stock-levels";

/**
 * A change to the stock of one product in one place.
 *
 * Units  thousandths of the basic unit. `takesMilli` is what must be available (not reserved, not safety stock) for the
 *        change to happen; null when it may go ahead without.
 */
export interface Movement {
  productId: string;
  locationId: string;
  kind: MovementKind;
  onHandMilli: number;
  reservedMilli: number;
  takesMilli: number | null;
  source: string;
  reason: string | null;
}

/** A line of the ledger as the database returns it; quantities are decimal strings. */
export interface MovementRow {
  id: string;
  productId: string;
  locationId: string;
  seq: number;
  kind: string;
  deltaOnHand: string;
  deltaReserved: string;
  onHandAfter: string;
  reservedAfter: string;
  source: string;
  reason: string | null;
  actorName: string | null;
  occurredAt: Date;
}

/** Movements that were found out and cannot be refused for what is promised: the place is short then. */
const foundOut = sql`('count', 'damage', 'waste', 'offline_sale')`;
/** Those that can only befall what is there. */
const befalling: MovementKind[] = ["damage", "waste"];

/**
 * Changes stock levels and writes their ledger lines in one conditional statement: every movement happens or none. A
 * count, damage, waste or an offline sale that leaves less than is promised opens an exception.
 *
 * Call it with at most one movement per product and place, after `lockLevels` when there are several, so that two
 * carts take their locks in the same order.
 *
 * Errors  CONFLICT stock.short {productId, locationId, available} for the first movement that its level does not allow
 *         · UNPROCESSABLE stock.too_large.
 */
export async function moveStock(tx: Context, movements: Movement[]): Promise<MovementRow[]> {
  if (movements.length === 0) return [];
  const rows = await writeMovements(tx, movements).catch((error: unknown) => {
    if (constraintOf(error) !== "level_countable") throw error;
    throw unprocessable(
      "stock.too_large",
      "A place cannot count more than ten thousand million of a product",
    );
  });
  if (rows.length !== movements.length) throw await shortOf(tx, movements, rows);
  // The database tells them in the order it met them: give them back in the caller's.
  const place = new Map(movements.map((movement, index) => [levelKey(movement), index]));
  return rows.sort((a, b) => (place.get(levelKey(a)) ?? 0) - (place.get(levelKey(b)) ?? 0));
}

function writeMovements(tx: Context, movements: Movement[]): Promise<MovementRow[]> {
  const column = <T>(pick: (movement: Movement) => T) => movements.map(pick);
  return tx.sql<MovementRow>(sql`
    WITH wanted AS (
      SELECT * FROM unnest(
        ${column((m) => m.productId)}::uuid[], ${column((m) => m.locationId)}::uuid[], ${column((m) => m.kind)}::text[],
        ${column((m) => fromMilli(m.onHandMilli))}::numeric[], ${column((m) => fromMilli(m.reservedMilli))}::numeric[],
        ${column((m) => (m.takesMilli === null ? null : fromMilli(m.takesMilli)))}::numeric[],
        ${column((m) => m.source)}::text[], ${column((m) => m.reason)}::text[]
      ) AS w("productId", "locationId", kind, "deltaOnHand", "deltaReserved", takes, source, reason)
    ), moved AS (
      UPDATE "StockLevel" l
      SET "onHand" = l."onHand" + w."deltaOnHand", reserved = l.reserved + w."deltaReserved",
          shortfall = CASE WHEN w.kind IN ${foundOut}
            THEN greatest(l.shortfall, l.reserved + w."deltaReserved" - l."onHand" - w."deltaOnHand" - l."backorderLimit")
            ELSE l.shortfall END,
          version = l.version + 1, "lastSeq" = coalesce(l."lastSeq", 0) + 1, "updatedAt" = ${tx.now()}::timestamptz
      FROM wanted w
      WHERE l."companyId" = ${tx.companyId}::uuid AND l."productId" = w."productId" AND l."locationId" = w."locationId"
        AND (w.takes IS NULL OR l."onHand" - l.reserved - l.safety + l."backorderLimit" >= w.takes)
        AND l.reserved + w."deltaReserved" >= 0
        AND (w.kind <> ALL (${befalling}::text[]) OR l."onHand" + w."deltaOnHand" >= 0)
        AND (w.kind IN ${foundOut}
          OR l."onHand" + w."deltaOnHand" - l.reserved - w."deltaReserved" + l."backorderLimit" + l.shortfall >= 0)
      RETURNING l."onHand", l.reserved, l."lastSeq", w.*
    )
    INSERT INTO "StockMovement" ("companyId", "productId", "locationId", seq, "prevSeq", kind, "deltaOnHand",
      "deltaReserved", "onHandBefore", "reservedBefore", "onHandAfter", "reservedAfter", source, reason, "actorId",
      "actorName", "occurredAt")
    SELECT ${tx.companyId}::uuid, "productId", "locationId", "lastSeq", nullif("lastSeq" - 1, 0), kind, "deltaOnHand",
      "deltaReserved", "onHand" - "deltaOnHand", reserved - "deltaReserved", "onHand", reserved, source, reason,
      ${actorId(tx.actor)}, ${actorName(tx.actor)}, ${tx.now()}::timestamptz
    FROM moved
    RETURNING id, "productId", "locationId", seq, kind, "deltaOnHand", "deltaReserved", "onHandAfter", "reservedAfter",
      source, reason, "actorName", "occurredAt"`);
}

async function shortOf(tx: Context, movements: Movement[], done: MovementRow[]): Promise<Error> {
  const isDone = new Set(done.map(levelKey));
  const refused = movements.find((movement) => !isDone.has(levelKey(movement)));
  if (!refused) return new Error("Two movements of one product and place in one call");
  const [level] = await tx.sql<{ onHand: string; reserved: string; available: string }>(sql`
    SELECT "onHand", reserved, greatest("onHand" - reserved - safety + "backorderLimit", 0) AS available
    FROM "StockLevel"
    WHERE "companyId" = ${tx.companyId}::uuid AND "productId" = ${refused.productId}::uuid
      AND "locationId" = ${refused.locationId}::uuid`);
  const isOfWhatIsThere = befalling.includes(refused.kind);
  return stockShort({
    productId: refused.productId,
    locationId: refused.locationId,
    available: fromMilli(Math.max(toMilli((isOfWhatIsThere ? level?.onHand : level?.available) ?? "0"), 0)),
    onHand: fromMilli(toMilli(level?.onHand ?? "0")),
    reserved: fromMilli(toMilli(level?.reserved ?? "0")),
  });
}

/** The refusal for stock that is not there. Units: `available` in basic units. */
export const stockShort = (details: { productId: string; available: string; [fact: string]: unknown }) =>
  conflict("stock.short", `Only ${details.available} of this product can be taken`, details);
