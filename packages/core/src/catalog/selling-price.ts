import type { RoundingMode } from "@mizan/contracts/money";
import { divideRounded } from "@mizan/contracts/money-arithmetic";
import type { UnitFactor } from "@mizan/contracts/quantity";

/**
 * The price of one selling unit: its own, or the product's price times what it holds.
 *
 * Units   money in minor units; `basicPriceMinor` per basic unit of the product.
 */
export function sellingPriceMinor(
  basicPriceMinor: number,
  ownPriceMinor: number | null,
  factor: UnitFactor,
  rounding: RoundingMode,
): number {
  return (
    ownPriceMinor ?? divideRounded(BigInt(basicPriceMinor) * BigInt(factor.num), BigInt(factor.den), rounding)
  );
}
