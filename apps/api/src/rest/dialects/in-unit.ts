import type { SellingUnit } from "@mizan/contracts/catalog";
import { fromBasicMilli, fromMilli, quantityToNumber, toMilli } from "@mizan/contracts/quantity";

/** A stock of basic units as so many of a selling unit, on the wire: 72 kg are 12 of the piece of 6 kg. */
export const inUnit = (basic: string, { factor }: Pick<SellingUnit, "factor">): number =>
  quantityToNumber(fromMilli(fromBasicMilli(toMilli(basic), factor)));
