import { z } from "zod";

/** Quantities have three decimals; arithmetic is done on integers of a thousandth, so 0.1 + 0.2 is 0.3. */
const SCALE = 1000;

/**
 * An amount of goods as a decimal string with at most three decimals: `"2"`, `"0.25"`.
 *
 * Units  of the unit named beside it. Strings, since a JSON number cannot be trusted to be exact.
 */
export const Quantity = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,3})?$/, "a decimal with at most 3 digits after the point, such as 2 or 0.25")
  .meta({ examples: ["2", "0.25"] });
export type Quantity = z.infer<typeof Quantity>;

/** A quantity that is more than nothing. */
export const PositiveQuantity = Quantity.refine((value) => toMilli(value) > 0, "must be more than 0");

/** A quantity or its negative, for differences and balances. */
export const SignedQuantity = z.string().regex(/^-?\d{1,9}(?:\.\d{1,3})?$/);

/** A quantity on a documented REST family: a JSON number with at most three decimals. */
export const QuantityNumber = z
  .number()
  .min(0)
  .max(999_999_999)
  .refine((value) => /^\d+(?:\.\d{1,3})?$/.test(String(value)), "at most 3 decimals")
  .meta({ examples: [2] });

/** `"0.25"` → 250 thousandths. Accepts what the database gives (`"0.250"`, `"-1.000"`). */
export function toMilli(quantity: string): number {
  const negative = quantity.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? quantity.slice(1) : quantity).split(".");
  const milli = Number(whole) * SCALE + Number(fraction.padEnd(3, "0").slice(0, 3));
  return negative && milli !== 0 ? -milli : milli;
}

/** 250 thousandths → `"0.25"`. */
export function fromMilli(milli: number): string {
  const absolute = Math.abs(milli);
  const fraction = String(absolute % SCALE)
    .padStart(3, "0")
    .replace(/0+$/, "");
  const whole = Math.floor(absolute / SCALE);
  return `${milli < 0 ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}

/** The same quantity in its shortest form: `"2.000"` → `"2"`. */
export const trimQuantity = (quantity: string) => fromMilli(toMilli(quantity));

/** For documents whose wire is a JSON number. */
export const quantityToNumber = (quantity: string) => Number(trimQuantity(quantity));

/** From documents whose wire is a JSON number that `QuantityNumber` accepted. */
export const quantityFromNumber = (value: number) => trimQuantity(String(value));

/** How many basic units one selling unit holds, as a fraction: a tray of 30 is 30/1, a gram of a kg 1/1000. */
export const UnitFactor = z.object({
  num: z.int().positive().max(1_000_000),
  den: z.int().positive().max(1_000_000),
});
export type UnitFactor = z.infer<typeof UnitFactor>;

/**
 * Selling units to basic units, exactly.
 *
 * Units   thousandths in, thousandths out; null when the result has more than three decimals.
 */
export function toBasicMilli(milli: number, factor: UnitFactor): number | null {
  const scaled = BigInt(milli) * BigInt(factor.num);
  return scaled % BigInt(factor.den) === 0n ? Number(scaled / BigInt(factor.den)) : null;
}

/** How many whole thousandths of a selling unit a stock of basic units can fill. */
export function fromBasicMilli(basicMilli: number, factor: UnitFactor): number {
  return Number((BigInt(basicMilli) * BigInt(factor.den)) / BigInt(factor.num));
}
