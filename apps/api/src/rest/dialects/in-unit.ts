import type { SellingUnit } from "@mizan/contracts/catalog";
import { inUnits, quantityToNumber } from "@mizan/contracts/quantity";

/** A stock of basic units as so many of a selling unit, on the wire. */
export const inUnit = (basic: string, unit: Pick<SellingUnit, "factor">): number =>
  quantityToNumber(inUnits(basic, unit));
