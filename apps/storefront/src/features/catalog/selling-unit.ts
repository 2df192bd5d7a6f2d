import type { Product, ProductSummary, SellingUnit } from "@mizan/contracts/catalog";
import { divideRounded } from "@mizan/contracts/money-arithmetic";
import { inUnits, toMilli } from "@mizan/contracts/quantity-arithmetic";
import { thumbnailUrl } from "@mizan/contracts/thumbnail-url";
import type { LinePreview } from "@/features/cart/cart-view";
import { smallestQuantity } from "../quantity/quantity-stepping";

/** Whether not even the smallest order of a selling unit can be filled. */
export const isSoldOut = (product: Pick<ProductSummary, "stock">, unit: SellingUnit) =>
  toMilli(inUnits(product.stock.available, unit)) < toMilli(smallestQuantity(unit));

/** What the cart needs to show a line of the product before the server has priced it. */
export const linePreview = (product: ProductSummary, unit: SellingUnit): LinePreview => ({
  productUnitId: unit.id,
  slug: product.slug,
  name: product.name,
  unitName: unit.name,
  imageUrl: thumbnailUrl(product.image),
  unitPriceMinor: unit.priceMinor,
  step: unit.step,
  min: unit.min,
  max: unit.max,
});

/**
 * What a basic unit costs when bought by this selling unit, to compare a carton with a piece.
 *
 * Units   minor units of the currency per basic unit. Null for a unit that is a basic one.
 */
export function basicPriceMinor({
  priceMinor,
  factor,
}: Pick<SellingUnit, "priceMinor" | "factor">): number | null {
  if (factor.num === factor.den) return null;
  return divideRounded(BigInt(priceMinor) * BigInt(factor.den), BigInt(factor.num), "half_up");
}

/** The selling unit that is the product's basic unit; null for what is only sold in other measures. */
export const basicUnitOf = (product: Product) =>
  product.units.find(({ unitId, factor }) => unitId === product.basicUnitId && factor.num === factor.den) ??
  null;
