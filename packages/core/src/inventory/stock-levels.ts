import { toMilli } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import type { Context } from "../platform";

/** A level held by the open transaction until it ends. Units: thousandths of the basic unit. */
export interface LockedLevel {
  productId: string;
  locationId: string;
  priority: number;
  isActive: boolean;
  onHandMilli: number;
  reservedMilli: number;
  availableMilli: number;
  /** What may leave the place before goods are missing on its shelf: what is there, and what may be owed. */
  fulfillableMilli: number;
}

/** What a level is known by in a map. */
export const levelKey = ({ productId, locationId }: { productId: string; locationId: string }) =>
  `${productId}/${locationId}`;

/**
 * Locks the levels of some products in every place, always in the same order, so that two transactions that want the
 * same products wait for each other and never deadlock.
 */
export async function lockLevels(tx: Context, productIds: string[]): Promise<LockedLevel[]> {
  const rows = await tx.sql<{
    productId: string;
    locationId: string;
    priority: number;
    isActive: boolean;
    onHand: string;
    reserved: string;
    available: string;
    fulfillable: string;
  }>(sql`
    SELECT l."productId", l."locationId", p.priority, p."isActive", l."onHand", l.reserved,
      l."onHand" - l.reserved - l.safety + l."backorderLimit" AS available,
      l."onHand" + l."backorderLimit" AS fulfillable
    FROM "StockLevel" l
    JOIN "Location" p ON p."companyId" = l."companyId" AND p.id = l."locationId"
    WHERE l."companyId" = ${tx.companyId}::uuid AND l."productId" = ANY(${productIds}::uuid[])
    ORDER BY l."productId", l."locationId"
    FOR UPDATE OF l`);
  return rows.map((row) => ({
    productId: row.productId,
    locationId: row.locationId,
    priority: row.priority,
    isActive: row.isActive,
    onHandMilli: toMilli(row.onHand),
    reservedMilli: toMilli(row.reserved),
    availableMilli: Math.max(toMilli(row.available), 0),
    fulfillableMilli: Math.max(toMilli(row.fulfillable), 0),
  }));
}

/** Opens the levels that do not exist yet, at nothing. */
export async function openLevels(
  tx: Context,
  levels: { productId: string; locationId: string }[],
): Promise<void> {
  await tx.sql(sql`
    INSERT INTO "StockLevel" ("companyId", "productId", "locationId", "updatedAt")
    SELECT ${tx.companyId}::uuid, w.product, w.location, ${tx.now()}::timestamptz
    FROM unnest(${levels.map((level) => level.productId)}::uuid[], ${levels.map((level) => level.locationId)}::uuid[])
      AS w(product, location)
    ORDER BY 2, 3
    ON CONFLICT DO NOTHING`);
}
