import { z } from "zod";
import { toMilli } from "./quantity-arithmetic";

export {
  fromBasicMilli,
  fromMilli,
  inUnits,
  MAX_QUANTITY_MILLI,
  quantityFromNumber,
  quantityToNumber,
  toBasicMilli,
  toMilli,
  trimQuantity,
} from "./quantity-arithmetic";

/**
 * An amount of goods as a decimal string with at most three decimals: `"2"`, `"0.25"`.
 *
 * Units  of the unit named beside it. Strings, since a JSON number cannot be trusted to be exact. Sums of what may be
 *        given have more digits than what may be given.
 */
export const Quantity = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,3})?$/)
  .meta({ examples: ["2", "0.25"] });
export type Quantity = z.infer<typeof Quantity>;

/** A quantity or its negative, for differences and balances. */
export const SignedQuantity = z
  .string()
  .regex(/^-?\d{1,12}(?:\.\d{1,3})?$/)
  .meta({ examples: ["-2", "0.25"] });

/** A quantity as somebody may give it: at most 9 digits before the point. */
export const GivenQuantity = z
  .string()
  .regex(
    /^\d{1,9}(?:\.\d{1,3})?$/,
    "a decimal with at most 9 digits before and 3 after the point, such as 2 or 0.25",
  )
  .meta({ examples: ["2", "0.25"] });

/** The same, and more than nothing. */
export const PositiveQuantity = GivenQuantity.refine((value) => toMilli(value) > 0, "must be more than 0");

/** A quantity on a documented REST family: a JSON number with at most three decimals. */
export const QuantityNumber = z
  .number()
  .min(0)
  .max(999_999_999)
  .refine((value) => /^\d+(?:\.\d{1,3})?$/.test(String(value)), "at most 3 decimals")
  .meta({ examples: [2] });

/** How many basic units one selling unit holds, as a fraction: a tray of 30 is 30/1, a gram of a kg 1/1000. */
export const UnitFactor = z.object({
  num: z.int().positive().max(1_000_000),
  den: z.int().positive().max(1_000_000),
});
export type UnitFactor = z.infer<typeof UnitFactor>;
