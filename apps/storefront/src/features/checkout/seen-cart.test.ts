import type { PricedCart } from "@mizan/contracts/orders";
import { describe, expect, it } from "vitest";
import { changesSince, readSeenCart, seenCart } from "./seen-cart";

const unit = "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d";
const name = { ar: "طماطم", en: "Tomato" };
const unitName = { ar: "كجم", en: "kg" };

const cart = (line: Partial<PricedCart["lines"][number]> = {}, totalMinor = 1300): PricedCart => ({
  currency: "SAR",
  taxIncluded: true,
  subtotalMinor: totalMinor,
  discountMinor: 0,
  deliveryFeeMinor: 0,
  freeDeliveryFromMinor: null,
  taxMinor: 0,
  totalMinor,
  missing: [],
  lines: [
    {
      position: 0,
      productId: unit,
      productUnitId: unit,
      slug: "tomato",
      sku: null,
      name,
      unitSymbol: "kg",
      unitName,
      imageUrl: null,
      quantity: "2",
      basicQuantity: "2",
      unitPriceMinor: 650,
      subtotalMinor: 1300,
      discountMinor: 0,
      taxMinor: 0,
      totalMinor: 1300,
      step: "0.25",
      min: "0.25",
      max: null,
      available: "20",
      problem: null,
      ...line,
    },
  ],
});

describe("seen cart", () => {
  it("travels through a form", () => {
    expect(readSeenCart(JSON.stringify(seenCart(cart())))).toEqual(seenCart(cart()));
    for (const forged of [null, "", "{", '{"totalMinor":-1,"prices":{}}'])
      expect(readSeenCart(forged)).toBeNull();
  });

  it("says nothing when nothing changed", () => {
    expect(changesSince(seenCart(cart()), cart())).toEqual([]);
  });

  it("names the line whose price changed, and the new sum", () => {
    expect(changesSince(seenCart(cart()), cart({ unitPriceMinor: 700 }, 1400))).toEqual([
      { type: "price", name, beforeMinor: 650, nowMinor: 700 },
      { type: "total", beforeMinor: 1300, nowMinor: 1400 },
    ]);
  });

  it("says how much is left, or that it is sold out, or gone", () => {
    const seen = seenCart(cart());
    expect(changesSince(seen, cart({ problem: "stock.short", available: "1.5" }))).toEqual([
      { type: "short", name, available: "1.5", unitName },
    ]);
    expect(changesSince(seen, cart({ problem: "stock.short", available: "0" }))).toEqual([
      { type: "soldOut", name },
    ]);
    expect(changesSince(seen, { ...cart(), missing: [unit] })).toEqual([{ type: "gone" }]);
  });
});
