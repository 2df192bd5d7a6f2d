import { notFound } from "@mizan/contracts/errors";
import type { ProductStock, StockLevel } from "@mizan/contracts/inventory";
import { fromMilli, toMilli, trimQuantity } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import { authorize, may } from "../access";
import { availableOfLevel } from "../catalog";
import { type Context, toInstant } from "../platform";

/** A level as `levelJson` selects it. */
interface LevelRow {
  locationId: string;
  locationNumber: number;
  nameAr: string;
  nameEn: string;
  onHand: string;
  reserved: string;
  available: string;
  safety: string;
  backorderLimit: string;
  shortfall: string;
  lastSeq: number;
  updatedAt: string;
}

/** The levels of a product `p` as one JSON array, in the order that places serve. Not jsonb: nothing looks into it here. */
export const levelsOfProduct = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'locationId', l."locationId", 'locationNumber', o.number, 'nameAr', o."nameAr", 'nameEn', o."nameEn",
    'onHand', l."onHand"::text, 'reserved', l.reserved::text, 'safety', l.safety::text,
    'backorderLimit', l."backorderLimit"::text, 'shortfall', l.shortfall::text, 'lastSeq', coalesce(l."lastSeq", 0),
    'available', (CASE WHEN o."isActive" THEN ${availableOfLevel} ELSE 0 END)::text,
    'updatedAt', l."updatedAt") ORDER BY o.priority, o.number), '[]')
  FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId"
  WHERE l."companyId" = p."companyId" AND l."productId" = p.id)`;

export type { LevelRow };

export const toStockLevel = (row: LevelRow): StockLevel => ({
  locationId: row.locationId,
  locationNumber: row.locationNumber,
  locationName: { ar: row.nameAr, en: row.nameEn },
  onHand: trimQuantity(row.onHand),
  reserved: trimQuantity(row.reserved),
  available: trimQuantity(row.available),
  safety: trimQuantity(row.safety),
  backorderLimit: trimQuantity(row.backorderLimit),
  shortfall: trimQuantity(row.shortfall),
  lastSeq: row.lastSeq,
  updatedAt: toInstant(new Date(row.updatedAt)),
});

/** The sum of levels. */
export function sumLevels(levels: StockLevel[]): { onHand: string; reserved: string; available: string } {
  const sum = (pick: (level: StockLevel) => string) =>
    fromMilli(levels.reduce((total, level) => total + toMilli(pick(level)), 0));
  return {
    onHand: sum((l) => l.onHand),
    reserved: sum((l) => l.reserved),
    available: sum((l) => l.available),
  };
}

/**
 * A product's stock in every place. Somebody who only shops sees what is available of a published product, not where.
 *
 * Errors  NOT_FOUND product.
 * Source  seeds/000 "Check Stock".
 */
export async function getStock(ctx: Context, input: { productId: string }): Promise<ProductStock> {
  const [row] = await ctx.sql<{ status: string; unitSymbol: string; levels: LevelRow[] }>(sql`
    SELECT p.status, u.symbol AS "unitSymbol", ${levelsOfProduct} AS levels
    FROM "Product" p JOIN "Unit" u ON u."companyId" = p."companyId" AND u.id = p."basicUnitId"
    WHERE p."companyId" = ${ctx.companyId}::uuid AND p.id = ${input.productId}::uuid AND p."deletedAt" IS NULL`);
  if (!row) throw notFound("product");
  const levels = row.levels.map(toStockLevel);
  const totals = sumLevels(levels);
  const { productId } = input;
  const { unitSymbol } = row;
  if (may(ctx, "read", "Stock")) return { productId, unitSymbol, ...totals, locations: levels };
  authorize(ctx, "read", "Product", { status: row.status });
  return {
    productId,
    unitSymbol,
    onHand: totals.available,
    reserved: "0",
    available: totals.available,
    locations: [],
  };
}
