import { fromMilli, toMilli } from "@mizan/contracts/quantity-arithmetic";

/** How much of a selling unit may be ordered. Units: decimals as strings, in the selling unit. */
export interface QuantityRules {
  step: string;
  min: string;
  max: string | null;
}

/**
 * The largest legal quantity that is at most `available`, or null when there is none.
 *
 * A quantity is legal when it is a whole number of steps between min and max.
 */
export function largestQuantity(rules: QuantityRules, available?: string): string | null {
  const step = toMilli(rules.step);
  const bounds = [rules.max, available].filter((bound) => bound != null).map(toMilli);
  const bound = Math.min(...bounds, 999_999_999_000);
  const largest = Math.floor(bound / step) * step;
  return largest >= smallestMilli(rules) ? fromMilli(largest) : null;
}

/** The smallest legal quantity: min, raised to a whole number of steps. */
export const smallestQuantity = (rules: QuantityRules) => fromMilli(smallestMilli(rules));

/** The next legal quantity above (`1`) or below (`-1`); null when there is none. */
export function stepQuantity(
  quantity: string,
  direction: 1 | -1,
  rules: QuantityRules,
  available?: string,
): string | null {
  const step = toMilli(rules.step);
  const current = toMilli(quantity);
  const next =
    direction > 0 ? Math.floor(current / step) * step + step : Math.ceil(current / step) * step - step;
  const largest = largestQuantity(rules, available);
  if (next < smallestMilli(rules)) return direction > 0 ? smallestQuantity(rules) : null;
  return largest !== null && next <= toMilli(largest) ? fromMilli(next) : null;
}

/**
 * What somebody typed, as the nearest legal quantity.
 *
 * Reads Arabic digits and separators (`٠٫٥`, `0,5`). Null when it is not a number at all.
 */
export function snapQuantity(typed: string, rules: QuantityRules, available?: string): string | null {
  const plain = toWesternDigits(typed).trim().replace(/[,٫]/, ".");
  if (!/^(?:\d{1,9}(?:\.\d*)?|\.\d+)$/.test(plain)) return null;
  const step = toMilli(rules.step);
  const milli = Math.round(Number(plain) * 1000);
  const nearest = Math.max(Math.round(milli / step) * step, smallestMilli(rules));
  const largest = largestQuantity(rules, available);
  return largest === null ? smallestQuantity(rules) : fromMilli(Math.min(nearest, toMilli(largest)));
}

const smallestMilli = (rules: QuantityRules) => {
  const step = toMilli(rules.step);
  return Math.max(Math.ceil(toMilli(rules.min) / step), 1) * step;
};

const toWesternDigits = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
