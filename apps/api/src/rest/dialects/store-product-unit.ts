import type { Product, SellingUnit } from "@mizan/contracts/catalog";
import { Id } from "@mizan/contracts/ids";
import { LocalizedText } from "@mizan/contracts/localized-text";
import { AmountMajor, toMajor } from "@mizan/contracts/money";
import { pageOf } from "@mizan/contracts/pages";
import { quantityToNumber } from "@mizan/contracts/quantity";
import { z } from "zod";
import { inUnit } from "./in-unit";

/** Source: seeds/003 "ProductUnit Model". `unitValue` and `conversionRate` are basic units per selling unit. */
export const StoreProductUnit = z
  .object({
    _id: Id,
    id: Id,
    productId: Id,
    unitId: Id,
    name: LocalizedText,
    symbol: z.string(),
    unitValue: z.number(),
    price: AmountMajor,
    originalPrice: AmountMajor,
    stock: z.number().meta({ description: "How many of this unit the available stock fills" }),
    isActive: z.boolean(),
    isDefault: z.boolean(),
    conversionRate: z.number(),
    factor: z
      .object({ num: z.int(), den: z.int() })
      .meta({ description: "conversionRate as an exact fraction" }),
    barcode: z.string().nullable(),
    sku: z.string().nullable(),
    step: z.number(),
    min: z.number(),
    max: z.number().nullable(),
  })
  .meta({ id: "StoreProductUnit" });
export const StoreProductUnitPage = pageOf(StoreProductUnit).meta({ id: "StoreProductUnitPage" });

/** Selling unit → answer. */
export function toStoreProductUnit(unit: SellingUnit, product: Product): z.infer<typeof StoreProductUnit> {
  const rate = unit.factor.num / unit.factor.den;
  return {
    _id: unit.id,
    id: unit.id,
    productId: product.id,
    unitId: unit.unitId,
    name: unit.name,
    symbol: unit.symbol,
    unitValue: rate,
    price: toMajor(unit.priceMinor, product.currency),
    originalPrice: toMajor(Math.max(unit.compareAtMinor ?? 0, unit.priceMinor), product.currency),
    stock: inUnit(product.stock.available, unit),
    isActive: unit.isActive,
    isDefault: unit.isDefault,
    conversionRate: rate,
    factor: unit.factor,
    barcode: unit.barcode,
    sku: unit.sku,
    step: quantityToNumber(unit.step),
    min: quantityToNumber(unit.min),
    max: unit.max === null ? null : quantityToNumber(unit.max),
  };
}
