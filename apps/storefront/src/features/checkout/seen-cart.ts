import { Id } from "@mizan/contracts/ids";
import type { PricedCart } from "@mizan/contracts/orders";
import { z } from "zod";
import type { CartChangeNotice } from "./cart-change-notice";

/** The prices a shopper looked at when pressing the button; it travels with the form. Units: minor units. */
const SeenCart = z.object({
  totalMinor: z.int().min(0),
  prices: z.record(Id, z.int().min(0)),
});
export type SeenCart = z.infer<typeof SeenCart>;

/** What a page has just shown. */
export const seenCart = (priced: PricedCart): SeenCart => ({
  totalMinor: priced.totalMinor,
  prices: Object.fromEntries(priced.lines.map((line) => [line.productUnitId, line.unitPriceMinor])),
});

/** What a form says was seen; null when it says nothing that can be read. */
export function readSeenCart(text: unknown): SeenCart | null {
  try {
    return SeenCart.safeParse(JSON.parse(String(text))).data ?? null;
  } catch {
    return null;
  }
}

/** What is different now from what was seen, line by line, then in the sum. */
export function changesSince(seen: SeenCart, now: PricedCart): CartChangeNotice[] {
  const changes: CartChangeNotice[] = now.lines.flatMap((line): CartChangeNotice[] => {
    const { name, problem, available, unitName } = line;
    if (problem === "stock.short") {
      return [
        Number(available) > 0 ? { type: "short", name, available, unitName } : { type: "soldOut", name },
      ];
    }
    if (problem) return [{ type: "unavailable", name }];
    const beforeMinor = seen.prices[line.productUnitId];
    return beforeMinor !== undefined && beforeMinor !== line.unitPriceMinor
      ? [{ type: "price", name, beforeMinor, nowMinor: line.unitPriceMinor }]
      : [];
  });
  if (now.missing.length > 0) changes.push({ type: "gone" });
  if (now.totalMinor !== seen.totalMinor) {
    changes.push({ type: "total", beforeMinor: seen.totalMinor, nowMinor: now.totalMinor });
  }
  return changes;
}
