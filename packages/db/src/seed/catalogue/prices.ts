import { seededRandom } from "../random";

/** Price steps in minor units, coarse to fine: people expect 12.25, not 12.37. */
const steps = [25, 5, 1] as const;

/** A price in minor units on the coarsest step that stays within 2 % of the exact one. */
export function roundedPrice(exactMinor: number): number {
  const rounded = steps.map((step) => Math.round(exactMinor / step) * step);
  return rounded.find((price) => Math.abs(price / exactMinor - 1) <= 0.02) ?? Math.round(exactMinor);
}

/** Up to here a package is one serving; what is packed by the serving gets much cheaper in a family's size. */
const servingContent = 350;

/** What a size costs beside the line's usual one. Units: grams or millilitres in, minor units out. */
export function priceOfSize(usualMinor: number, usualContent: number, content: number): number {
  const ratio = content / usualContent;
  return usualMinor * ratio ** (ratio > 1 && usualContent > servingContent ? 0.92 : 0.78);
}

/**
 * The price of a larger package, 4 to 9 % under that of as many single ones.
 *
 * Never rounded out of those bounds: the finest step always fits.
 */
export function bulkPrice(singleMinor: number, count: number, key: string): number {
  const full = singleMinor * count;
  const wanted = full * (1 - seededRandom(`bulk/${key}`).between(0.045, 0.085));
  const rounded = steps.map((step) => Math.round(wanted / step) * step);
  return rounded.find((price) => price / full >= 0.91 && price / full <= 0.96) ?? Math.round(wanted);
}

/** The price of a part of what is usually sold, 3 to 6 % above its share. */
export function partPrice(wholeMinor: number, share: number, key: string): number {
  return roundedPrice(wholeMinor * share * (1 + seededRandom(`part/${key}`).between(0.03, 0.06)));
}
