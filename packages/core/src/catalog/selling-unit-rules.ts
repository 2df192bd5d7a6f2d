import type { Product, SellingUnitInput } from "@mizan/contracts/catalog";
import { unprocessable } from "@mizan/contracts/errors";
import { MAX_PRICE_MINOR } from "@mizan/contracts/money-arithmetic";
import { toBasicMilli, toMilli } from "@mizan/contracts/quantity-arithmetic";

/**
 * Selling units as they are kept: exactly one is the default, the first active one when none says so.
 *
 * Errors  UNPROCESSABLE unit.default_ambiguous, unit.default_inactive when nothing active can be the default,
 *         unit.limits_crossed when `max` is under `min`, unit.inexact when a step of it is no quantity with three decimals
 *         in the basic unit. `details.position` says which.
 */
export function settleSellingUnits(units: SellingUnitInput[]): SellingUnitInput[] {
  units.forEach(refuseUnsellable);
  const named = units.filter((unit) => unit.isDefault);
  if (named.length > 1)
    throw unprocessable("unit.default_ambiguous", "Only one selling unit can be the default");
  const chosen = named[0] ?? units.find((unit) => unit.isActive);
  if (!chosen?.isActive)
    throw unprocessable("unit.default_inactive", "The default selling unit must be an active one");
  return units.map((unit) => ({ ...unit, isDefault: unit === chosen }));
}

function refuseUnsellable(unit: SellingUnitInput, position: number): void {
  if (unit.max && toMilli(unit.max) < toMilli(unit.min))
    throw unprocessable("unit.limits_crossed", "The most must not be under the least that is sold", {
      position,
    });
  if (toBasicMilli(toMilli(unit.step), unit.factor) === null)
    throw unprocessable(
      "unit.inexact",
      "One step of this unit does not come out in three decimals of the product's basic unit",
      { position },
    );
}

/**
 * Refuses a product one of whose units would cost more than a price may be.
 *
 * Errors  UNPROCESSABLE unit.price_too_large. `details.position` says which.
 */
export function refuseTooDear({ units }: Pick<Product, "units">): void {
  const position = units.findIndex(
    ({ priceMinor, compareAtMinor }) => Math.max(priceMinor, compareAtMinor ?? 0) > MAX_PRICE_MINOR,
  );
  if (position >= 0)
    throw unprocessable(
      "unit.price_too_large",
      "The price times what this unit holds is more than a price may be",
      { position },
    );
}
