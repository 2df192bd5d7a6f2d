import type { SellingUnit } from "@mizan/contracts/catalog";
import type { RoundingMode } from "@mizan/contracts/money";
import { trimQuantity } from "@mizan/contracts/quantity-arithmetic";
import { sql } from "@mizan/db";
import { sellingPriceMinor } from "./selling-price";

/** What the prices of a selling unit follow from. */
export interface UnitPriceRow {
  factorNum: number;
  factorDen: number;
  priceMinor: number | null;
  compareAtMinor: number | null;
}

/** A selling unit as `sellingUnitJson` selects it. */
export interface SellingUnitRow extends UnitPriceRow {
  id: string;
  unitId: string;
  symbol: string;
  nameAr: string;
  nameEn: string;
  sku: string | null;
  barcode: string | null;
  step: string;
  min: string;
  max: string | null;
  isDefault: boolean;
  isActive: boolean;
}

/** A selling unit `u` of the measure `m` as JSON. */
export const sellingUnitJson = sql`json_build_object(
  'id', u.id, 'unitId', u."unitId", 'symbol', m.symbol,
  'nameAr', coalesce(nullif(u."labelAr", ''), m."nameAr"), 'nameEn', coalesce(nullif(u."labelEn", ''), m."nameEn"),
  'factorNum', u."factorNum", 'factorDen', u."factorDen", 'priceMinor', u."priceMinor",
  'compareAtMinor', u."compareAtMinor", 'sku', u.sku, 'barcode', u.barcode,
  'step', u.step::text, 'min', u.min::text, 'max', u.max::text, 'isDefault', u."isDefault", 'isActive', u."isActive")`;

/** What the product and the company lend to a unit that has no price of its own. */
export interface UnitPricing {
  priceMinor: number;
  compareAtMinor: number | null;
  rounding: RoundingMode;
}

/** What one of a unit holds, and what it costs: by itself, or as its product does. */
export function pricesOfUnit(row: UnitPriceRow, product: UnitPricing) {
  const factor = { num: row.factorNum, den: row.factorDen };
  const follows = row.priceMinor === null && product.compareAtMinor !== null;
  return {
    factor,
    priceMinor: sellingPriceMinor(product.priceMinor, row.priceMinor, factor, product.rounding),
    compareAtMinor:
      row.compareAtMinor ??
      (follows ? sellingPriceMinor(product.compareAtMinor ?? 0, null, factor, product.rounding) : null),
  };
}

export const toSellingUnit = (row: SellingUnitRow, product: UnitPricing): SellingUnit => ({
  id: row.id,
  unitId: row.unitId,
  symbol: row.symbol,
  name: { ar: row.nameAr, en: row.nameEn },
  ...pricesOfUnit(row, product),
  hasOwnPrice: row.priceMinor !== null,
  sku: row.sku,
  barcode: row.barcode,
  step: trimQuantity(row.step),
  min: trimQuantity(row.min),
  max: row.max === null ? null : trimQuantity(row.max),
  isDefault: row.isDefault,
  isActive: row.isActive,
});
