import { toBasicMilli } from "@mizan/contracts/quantity";
import { sellingPriceMinor } from "@mizan/core/catalog";
import { type PricedTotals, priceLines } from "@mizan/core/pricing";
import type { Random } from "@mizan/db/seed/random";
import { lineCount, type ProductChooser, type Wish, wishFor } from "./choose-goods";
import type { ShopPlan } from "./shop-plan";

/** The smallest sum that is worth a delivery. Units: minor units. */
const smallestBasketMinor = { SAR: 2_000, KWD: 3_000 } as const;
const oneToOne = { num: 1, den: 1 };

/** Basic units that a wish takes, in thousandths; endless when it does not come out in them. */
export function basicMilliOf({ product, unitIndex, milli }: Wish): number {
  return toBasicMilli(milli, product.units[unitIndex]?.factor ?? oneToOne) ?? Number.POSITIVE_INFINITY;
}

/** The price of one selling unit of a wish. */
export function unitPriceOf({ product, unitIndex }: Wish): number {
  const unit = product.units[unitIndex];
  return sellingPriceMinor(product.priceMinor, unit?.priceMinor ?? null, unit?.factor ?? oneToOne, "half_up");
}

/** What a basket comes to, by the shop's own rules. */
export const priceBasket = (plan: ShopPlan, wishes: readonly Wish[]): PricedTotals =>
  priceLines(
    wishes.map((wish) => ({ unitPriceMinor: unitPriceOf(wish), quantityMilli: wish.milli })),
    { ...plan, rounding: "half_up", taxIncluded: true },
  );

/** Chooses goods that are there until the basket is full and worth its way; `available` in thousandths of basic units. */
export function fillBasket(
  plan: ShopPlan,
  available: (productId: string) => number,
  choose: ProductChooser,
  random: Random,
): Wish[] {
  const wanted = lineCount(random);
  const least = smallestBasketMinor[plan.shop.currency];
  const wishes = new Map<string, Wish>();
  let subtotal = 0;
  for (let attempt = 0; attempt < wanted * 3 + 6; attempt++) {
    if (wishes.size >= wanted && subtotal >= least) break;
    const product = choose(random);
    const wish = wishFor(product, random);
    if (wishes.has(product.id) || basicMilliOf(wish) > available(product.id)) continue;
    wishes.set(product.id, wish);
    subtotal += (unitPriceOf(wish) * wish.milli) / 1_000;
  }
  return [...wishes.values()];
}
