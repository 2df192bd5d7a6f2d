import type { PlainDay } from "@mizan/db/seed/calendar/islamic-calendar";
import { mixFactor } from "@mizan/db/seed/calendar/product-mix";
import { type Random, seededRandom } from "@mizan/db/seed/random";
import type { PlannedProduct } from "./write-products";

/** A wish for one product. Units: `milli` thousandths of the selling unit. */
export interface Wish {
  product: PlannedProduct;
  unitIndex: number;
  milli: number;
}

/** What every basket has more of than of the rest. */
const stapleLeaves = new Map([
  ["veg", 2.6],
  ["fruit", 2.2],
  ["milk", 2.2],
  ["bakery", 2],
  ["herbs", 1.6],
  ["cheese", 1.4],
  ["meat", 1.3],
  ["water", 1.2],
]);

/** How often each product is bought beside the others, from a rank that never changes. */
export function popularityOf(products: readonly PlannedProduct[]): Map<string, number> {
  const ranked = seededRandom("popularity").shuffle(products);
  return new Map(
    ranked.map((product, rank) => [
      product.id,
      (stapleLeaves.get(product.leafCode) ?? 1) / (rank + 8) ** 0.7,
    ]),
  );
}

/** A chooser of products for one day of the year. */
export type ProductChooser = (random: Random) => PlannedProduct;

/** Choosers by day; popularity times season, summed once a day and then searched. */
export function productChoosers(products: readonly PlannedProduct[]): (day: PlainDay) => ProductChooser {
  const popularity = popularityOf(products);
  const made = new Map<PlainDay, ProductChooser>();
  const make = (day: PlainDay): ProductChooser => {
    let total = 0;
    const upTo = products.map((product) => {
      total += (popularity.get(product.id) ?? 0) * mixFactor(product, day);
      return total;
    });
    return (random) => {
      const wanted = random.next() * total;
      let low = 0;
      let high = upTo.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? 0) > wanted) high = middle;
        else low = middle + 1;
      }
      const product = products[low];
      if (!product) throw new Error("a shop without products");
      return product;
    };
  };
  return (day) => {
    const chooser = made.get(day) ?? make(day);
    made.set(day, chooser);
    return chooser;
  };
}

const looseAmounts = [500, 750, 1_000, 1_000, 1_500, 2_000, 2_000, 3_000] as const;
const dearAmounts = [250, 500, 500, 750, 1_000] as const;
/** From here on people buy by the quarter. Units: minor units per kilogram. */
const dearPrice = 3_000;
const largerUnitShare = 0.08;

/** How many lines an order has: 6.4 in the mean, few of one, few of twenty. */
export const lineCount = (random: Random) =>
  Math.max(1, Math.min(18, Math.round(Math.exp(random.normal(Math.log(5.6), 0.5)))));

/** So much of a product as somebody would buy at once. */
export function wishFor(product: PlannedProduct, random: Random): Wish {
  const usual = product.units.findIndex(({ isDefault }) => isDefault);
  const other = product.units.findIndex((_, index) => index !== usual);
  if (other >= 0 && random.chance(largerUnitShare)) return { product, unitIndex: other, milli: 1_000 };
  const unit = product.units[usual];
  if (unit && unit.step !== "1") {
    return {
      product,
      unitIndex: usual,
      milli: random.pick(product.priceMinor > dearPrice ? dearAmounts : looseAmounts),
    };
  }
  const pieces = random.weighted([1, 2, 3, 4, 6], (count) => [0, 62, 24, 8, 4, 0, 2][count] ?? 0);
  return { product, unitIndex: usual, milli: pieces * 1_000 };
}
