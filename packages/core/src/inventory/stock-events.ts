import { MovementKind } from "@mizan/contracts/inventory";
import { toMilli, trimQuantity } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import { availableOfLevel } from "../catalog";
import type { Context, NewEvent } from "../platform";
import type { MovementRow } from "./move-stock";

/** What there is of a product over all places. */
export interface ProductTotals {
  productId: string;
  nameAr: string;
  nameEn: string;
  sku: string | null;
  reorderPoint: string | null;
  stock: string;
  available: string;
}

/** What there is now of some products, for `stockEvents`. */
export function loadTotals(tx: Context, productIds: Iterable<string>): Promise<ProductTotals[]> {
  return tx.sql<ProductTotals>(sql`
    SELECT p.id AS "productId", p."nameAr", p."nameEn", p.sku, p."reorderPoint", t.stock, t.available
    FROM "Product" p
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(l."onHand"), 0) AS stock,
        coalesce(sum(${availableOfLevel}) FILTER (WHERE o."isActive"), 0) AS available
      FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId"
      WHERE l."companyId" = p."companyId" AND l."productId" = p.id
    ) t
    WHERE p."companyId" = ${tx.companyId}::uuid
      AND p.id = ANY(${[...new Set(productIds)]}::uuid[])`);
}

/**
 * The events that movements give rise to: stock.changed for each, and stock.low for a product that they brought from
 * above its reorder point to it or under it. `totals` are those after the movements.
 */
export function stockEvents(movements: MovementRow[], totals: ProductTotals[]): NewEvent[] {
  const byProduct = new Map(totals.map((row) => [row.productId, row]));

  const changed = movements.map((movement): NewEvent => {
    const total = byProduct.get(movement.productId);
    return {
      type: "stock.changed",
      subjectId: movement.productId,
      payload: {
        productId: movement.productId,
        locationId: movement.locationId,
        kind: MovementKind.parse(movement.kind),
        seq: movement.seq,
        onHand: trimQuantity(movement.onHandAfter),
        reserved: trimQuantity(movement.reservedAfter),
        stock: trimQuantity(total?.stock ?? "0"),
        available: trimQuantity(total?.available ?? "0"),
      },
    };
  });
  const low = totals.flatMap((total): NewEvent[] => {
    if (total.reorderPoint === null) return [];
    const point = toMilli(total.reorderPoint);
    const now = toMilli(total.available);
    const gained = movements
      .filter((movement) => movement.productId === total.productId)
      .reduce((sum, movement) => sum + toMilli(movement.deltaOnHand) - toMilli(movement.deltaReserved), 0);
    if (now > point || now - gained <= point) return [];
    return [
      {
        type: "stock.low",
        subjectId: total.productId,
        payload: {
          productId: total.productId,
          name: { ar: total.nameAr, en: total.nameEn },
          sku: total.sku,
          available: trimQuantity(total.available),
          reorderPoint: trimQuantity(total.reorderPoint),
        },
      },
    ];
  });
  return [...changed, ...low];
}
