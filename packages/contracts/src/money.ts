import { z } from "zod";
import { currencyDigits, MAX_PRICE_MINOR } from "./money-arithmetic";

export {
  allocate,
  currencyDigits,
  divideRounded,
  MAX_ORDER_MINOR,
  MAX_ORDER_TOTAL_MINOR,
  MAX_PRICE_MINOR,
  toMajor,
  toMinor,
} from "./money-arithmetic";

/** ISO 4217 code of a supported currency. */
export const Currency = z.enum(Object.keys(currencyDigits) as [keyof typeof currencyDigits]);
export type Currency = keyof typeof currencyDigits;

/** An amount in minor units (halalas, fils): an integer, at most 9 × 10^15, so it is exact everywhere. */
export const AmountMinor = z.int().min(0);

/** A price or fee as somebody may give it, so that what is made of many still is an amount. */
export const PriceMinor = AmountMinor.max(MAX_PRICE_MINOR);

/** A price or total on a documented REST family: a number in major units, at most 3 decimals. */
export const AmountMajor = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .meta({ examples: [12.5] });

/** How a fraction of a minor unit is settled. */
export const RoundingMode = z.enum(["half_up", "half_even", "down", "up"]);
export type RoundingMode = z.infer<typeof RoundingMode>;
