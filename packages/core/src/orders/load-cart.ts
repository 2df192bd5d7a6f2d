import type { LocalizedText } from "@mizan/contracts/localized-text";
import type { CartLineInput, PricedCart } from "@mizan/contracts/orders";
import { MAX_QUANTITY_MILLI, toBasicMilli, toMilli, type UnitFactor } from "@mizan/contracts/quantity";
import type { StoreSettings } from "@mizan/contracts/settings";
import { sql } from "@mizan/db";
import { availableOfLevel, coverThumbnail, seesUnpublished, sellingPriceMinor } from "../catalog";
import type { Context } from "../platform";

type LineProblem = PricedCart["lines"][number]["problem"];

/** A wish for goods with all that is known of it. Units: thousandths; money in minor units. */
export interface CartLine {
  position: number;
  productId: string;
  productUnitId: string;
  slug: string;
  sku: string | null;
  name: LocalizedText;
  unitSymbol: string;
  unitName: LocalizedText;
  imageUrl: string | null;
  factor: UnitFactor;
  quantityMilli: number;
  /** null: the quantity does not come out in thousandths of the basic unit, or is more than can be counted. */
  basicMilli: number | null;
  unitPriceMinor: number;
  expectedPriceMinor: number | null;
  stepMilli: number;
  minMilli: number;
  maxMilli: number | null;
  availableMilli: number;
  problem: LineProblem;
}

export interface CartRow {
  position: number;
  productId: string;
  productUnitId: string;
  status: string;
  isActive: boolean;
  slug: string;
  sku: string | null;
  nameAr: string;
  nameEn: string;
  symbol: string;
  unitAr: string;
  unitEn: string;
  imageUrl: string | null;
  factorNum: number;
  factorDen: number;
  basicPriceMinor: number;
  ownPriceMinor: number | null;
  step: string;
  min: string;
  max: string | null;
  available: string;
}

/**
 * What the database knows of the goods that lines name, as far as the actor may see them: for somebody who shops, what
 * is not on sale is not there. One statement whatever the number of lines.
 */
export function loadCartRows(ctx: Context, inputs: CartLineInput[]): Promise<CartRow[]> {
  const visible = seesUnpublished(ctx) ? sql`true` : sql`p.status = 'published' AND u."isActive"`;
  return ctx.sql<CartRow>(sql`
    SELECT w.position::int AS position, p.id AS "productId", u.id AS "productUnitId", p.status, u."isActive", p.slug,
      coalesce(u.sku, p.sku) AS sku, p."nameAr", p."nameEn", m.symbol,
      coalesce(nullif(u."labelAr", ''), m."nameAr") AS "unitAr", coalesce(nullif(u."labelEn", ''), m."nameEn") AS "unitEn",
      u."factorNum", u."factorDen", p."priceMinor" AS "basicPriceMinor", u."priceMinor" AS "ownPriceMinor",
      u.step, u.min, u.max,
      ${coverThumbnail} AS "imageUrl",
      (SELECT coalesce(sum(${availableOfLevel}), 0)
        FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId" AND o."isActive"
        WHERE l."companyId" = p."companyId" AND l."productId" = p.id) AS available
    FROM unnest(${inputs.map((line) => line.productId)}::uuid[], ${inputs.map((line) => line.productUnitId ?? null)}::uuid[])
      WITH ORDINALITY AS w(product, unit, position)
    JOIN "Product" p ON p."companyId" = ${ctx.companyId}::uuid AND p.id = w.product AND p."deletedAt" IS NULL
    JOIN "ProductUnit" u ON u."companyId" = p."companyId" AND u."productId" = p.id AND u."retiredAt" IS NULL
      AND CASE WHEN w.unit IS NULL THEN u."isDefault" ELSE u.id = w.unit END
    JOIN "Unit" m ON m."companyId" = u."companyId" AND m.id = u."unitId"
    WHERE ${visible}
    ORDER BY w.position`);
}

/** The lines in their order; those whose product or unit is not there are left out and listed. */
export function toCart(
  rows: CartRow[],
  inputs: CartLineInput[],
  settings: StoreSettings,
): { lines: CartLine[]; missing: string[] } {
  const found = new Map(rows.map((row) => [row.position, row]));
  const lines: CartLine[] = [];
  const missing: string[] = [];
  inputs.forEach((input, index) => {
    const row = found.get(index + 1);
    if (row) lines.push(toCartLine(row, input, settings));
    else missing.push(input.productUnitId ?? input.productId);
  });
  return { lines, missing };
}

function toCartLine(row: CartRow, input: CartLineInput, settings: StoreSettings): CartLine {
  const factor = { num: row.factorNum, den: row.factorDen };
  const basicMilli = toBasicMilli(toMilli(input.quantity), factor);
  const isCountable = basicMilli === null || basicMilli <= MAX_QUANTITY_MILLI;
  const line: CartLine = {
    position: row.position,
    productId: row.productId,
    productUnitId: row.productUnitId,
    slug: row.slug,
    sku: row.sku,
    name: { ar: row.nameAr, en: row.nameEn },
    unitSymbol: row.symbol,
    unitName: { ar: row.unitAr, en: row.unitEn },
    imageUrl: row.imageUrl,
    factor,
    quantityMilli: toMilli(input.quantity),
    basicMilli: isCountable ? basicMilli : null,
    unitPriceMinor: sellingPriceMinor(row.basicPriceMinor, row.ownPriceMinor, factor, settings.rounding),
    expectedPriceMinor: input.expectedPriceMinor ?? null,
    stepMilli: toMilli(row.step),
    minMilli: toMilli(row.min),
    maxMilli: row.max === null ? null : toMilli(row.max),
    availableMilli: toMilli(row.available),
    problem: null,
  };
  if (row.status !== "published" || !row.isActive) line.problem = "product.unavailable";
  else if (!isCountable) line.problem = "quantity.too_large";
  else if (basicMilli === null) line.problem = "quantity.inexact";
  else if (!fitsSteps(line)) line.problem = "quantity.step";
  return line;
}

/** Whether a quantity is one that the unit is sold in: between its bounds, in whole steps. */
export function fitsSteps(
  line: Pick<CartLine, "quantityMilli" | "stepMilli" | "minMilli" | "maxMilli">,
): boolean {
  return (
    line.quantityMilli >= line.minMilli &&
    (line.maxMilli === null || line.quantityMilli <= line.maxMilli) &&
    line.quantityMilli % line.stepMilli === 0
  );
}

/** What the lines want of each product in its basic unit, summed over lines and units. */
export function demandOf(lines: CartLine[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const line of lines)
    demand.set(line.productId, (demand.get(line.productId) ?? 0) + (line.basicMilli ?? 0));
  return demand;
}
