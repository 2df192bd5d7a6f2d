// Without Zod, so that a browser that only shows prices does not load it.
import type { Currency, RoundingMode } from "./money";

/** The highest price or fee: a hundred million riyals, ten million dinars. Units: minor. */
export const MAX_PRICE_MINOR = 10_000_000_000;
/** The most that an order may come to: sums over tens of thousands of them are still exact. Units: minor. */
export const MAX_ORDER_MINOR = 100_000_000_000;
/** The most that it may come to with delivery and the tax on top. Units: minor. */
export const MAX_ORDER_TOTAL_MINOR = 200_000_000_000;

/** Currencies a company can trade in, with the digits of their minor unit. Source: ISO 4217. */
export const currencyDigits = {
  AED: 2,
  BHD: 3,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  JOD: 3,
  JPY: 0,
  KWD: 3,
  OMR: 3,
  QAR: 2,
  SAR: 2,
  USD: 2,
} as const;

/**
 * Major units to minor ones, exactly.
 *
 * Units   12.5 SAR → 1250. Returns null when the amount has more digits than its currency (12.555 SAR).
 */
export function toMinor(major: number, currency: Currency): number | null {
  const digits = currencyDigits[currency];
  const [mantissa = "", exponent] = String(major).split("e");
  if (exponent !== undefined) return null;
  const [whole = "0", fraction = ""] = mantissa.split(".");
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Minor units to the nearest number in major units: 1250 SAR → 12.5. For the wire, never for arithmetic. */
export function toMajor(minor: number, currency: Currency): number {
  return Number(`${minor}e-${currencyDigits[currency]}`);
}

/**
 * `numerator / denominator` rounded to an integer, in exact integer arithmetic.
 *
 * Units   both non-negative; the quotient must be a safe integer.
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): number {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  const twice = remainder * 2n;
  const up =
    mode === "up"
      ? remainder > 0n
      : mode === "half_up"
        ? twice >= denominator
        : mode === "half_even"
          ? twice > denominator || (twice === denominator && quotient % 2n === 1n)
          : false;
  return Number(quotient + (up ? 1n : 0n));
}

/**
 * Splits an amount over weights so that the parts sum to it exactly, by the largest remainder.
 *
 * Shape   one part per weight, in order; ties go to the earlier one; all weights zero gives all to the first.
 * Source  the Hamilton method of apportionment.
 */
export function allocate(amountMinor: number, weights: number[]): number[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amountMinor : 0));
  const shares = weights.map((weight, index) => {
    const scaled = BigInt(amountMinor) * BigInt(weight);
    return { index, part: Number(scaled / total), remainder: scaled % total };
  });
  let left = amountMinor - shares.reduce((sum, share) => sum + share.part, 0);
  for (const share of [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (left === 0) break;
    share.part += 1;
    left -= 1;
  }
  return shares.map((share) => share.part);
}
