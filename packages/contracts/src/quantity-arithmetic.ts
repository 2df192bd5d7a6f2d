// Without Zod, so that a browser that only counts does not load it.
import type { UnitFactor } from "./quantity";

/** The most of a product that one line or one movement may be. Units: thousandths of the basic unit. */
export const MAX_QUANTITY_MILLI = 999_999_999_999;

/** What is shown of more than can be counted. */
const COUNTABLE_MILLI = 999_999_999_999_999;

/** Quantities have three decimals; arithmetic is done on integers of a thousandth, so 0.1 + 0.2 is 0.3. */
const SCALE = 1000;

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

/**
 * Selling units to basic units, exactly.
 *
 * Units   thousandths in, thousandths out; null when the result has more than three decimals.
 */
export function toBasicMilli(milli: number, factor: UnitFactor): number | null {
  const scaled = BigInt(milli) * BigInt(factor.num);
  return scaled % BigInt(factor.den) === 0n ? Number(scaled / BigInt(factor.den)) : null;
}

/** How many whole thousandths of a selling unit a stock of basic units can fill; of tiny units no more than can be counted. */
export function fromBasicMilli(basicMilli: number, factor: UnitFactor): number {
  return Math.min(Number((BigInt(basicMilli) * BigInt(factor.den)) / BigInt(factor.num)), COUNTABLE_MILLI);
}

/** The same of a quantity as it is written: 72 basic units are 12 of one that holds 6. */
export const inUnits = (basic: string, { factor }: { factor: UnitFactor }): string =>
  fromMilli(fromBasicMilli(toMilli(basic), factor));
