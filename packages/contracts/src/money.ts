import { z } from "zod";

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

/** ISO 4217 code of a supported currency. */
export const Currency = z.enum(Object.keys(currencyDigits) as [keyof typeof currencyDigits]);
export type Currency = keyof typeof currencyDigits;

/** An amount in minor units (halalas, fils): an integer, at most 9 × 10^15, so it is exact everywhere. */
export const AmountMinor = z.int().min(0);

/** A price or total on a documented REST family: a number in major units, at most 3 decimals. */
export const AmountMajor = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .meta({ examples: [12.5] });

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

/** How a fraction of a minor unit is settled. */
export const RoundingMode = z.enum(["half_up", "half_even", "down", "up"]);
export type RoundingMode = z.infer<typeof RoundingMode>;

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
