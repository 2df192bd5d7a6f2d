import { unprocessable } from "@mizan/contracts/errors";
import {
  allocate,
  divideRounded,
  MAX_ORDER_MINOR,
  MAX_ORDER_TOTAL_MINOR,
  type RoundingMode,
} from "@mizan/contracts/money";

/** How prices become totals in a company. Units: `taxRateBps` hundredths of a percent; money in minor units. */
export interface PricingRules {
  rounding: RoundingMode;
  taxRateBps: number;
  taxIncluded: boolean;
  deliveryFeeMinor: number;
  freeDeliveryFromMinor: number | null;
}

/** A line to price. Units: `quantityMilli` thousandths of the selling unit; `unitPriceMinor` per selling unit. */
export interface LineToPrice {
  unitPriceMinor: number;
  quantityMilli: number;
}

/** What a line comes to. `totalMinor` = subtotal − discount; tax is inside it when prices include tax. */
export interface PricedLine {
  subtotalMinor: number;
  discountMinor: number;
  taxMinor: number;
  totalMinor: number;
}

/** What a cart comes to. */
export interface PricedTotals {
  lines: PricedLine[];
  subtotalMinor: number;
  discountMinor: number;
  deliveryFeeMinor: number;
  taxMinor: number;
  totalMinor: number;
}

const FULL_RATE_BPS = 10_000;

/**
 * Prices a cart: pure, so the same cart and rules always come to the same figures, whoever asks.
 *
 * The tax of the goods is computed once and split over the lines by the largest remainder, so the lines' taxes sum to
 * it exactly.
 *
 * Errors  UNPROCESSABLE order.too_large.
 */
export function priceLines(lines: LineToPrice[], rules: PricingRules): PricedTotals {
  const subtotals = lines.map((line) =>
    divideRounded(BigInt(line.unitPriceMinor) * BigInt(line.quantityMilli), 1000n, rules.rounding),
  );
  const subtotalMinor = subtotals.reduce((sum, amount) => sum + amount, 0);
  if (subtotalMinor > MAX_ORDER_MINOR) throw tooLarge();
  const isFree =
    lines.length === 0 ||
    (rules.freeDeliveryFromMinor !== null && subtotalMinor >= rules.freeDeliveryFromMinor);
  const deliveryFeeMinor = isFree ? 0 : rules.deliveryFeeMinor;
  const goodsTaxMinor = taxOf(subtotalMinor, rules);
  const taxes = allocate(goodsTaxMinor, subtotals);
  const taxMinor = goodsTaxMinor + taxOf(deliveryFeeMinor, rules);
  const totalMinor = subtotalMinor + deliveryFeeMinor + (rules.taxIncluded ? 0 : taxMinor);
  if (totalMinor > MAX_ORDER_TOTAL_MINOR) throw tooLarge();
  return {
    lines: subtotals.map((subtotal, index) => ({
      subtotalMinor: subtotal,
      discountMinor: 0,
      taxMinor: taxes[index] ?? 0,
      totalMinor: subtotal,
    })),
    subtotalMinor,
    discountMinor: 0,
    deliveryFeeMinor,
    taxMinor,
    totalMinor,
  };
}

const tooLarge = () => unprocessable("order.too_large", "This comes to more than one order may be: split it");

/** The tax inside an amount when prices include it, or on top of it when they do not. */
function taxOf(amountMinor: number, rules: PricingRules): number {
  const base = rules.taxIncluded ? FULL_RATE_BPS + rules.taxRateBps : FULL_RATE_BPS;
  return divideRounded(BigInt(amountMinor) * BigInt(rules.taxRateBps), BigInt(base), rules.rounding);
}
