import { RoundingMode } from "@mizan/contracts/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PricingRules, priceLines } from ".";

const saudi: PricingRules = {
  rounding: "half_up",
  taxRateBps: 1500,
  taxIncluded: true,
  deliveryFeeMinor: 1500,
  freeDeliveryFromMinor: 10_000,
};

describe("priceLines", () => {
  it("prices 2.25 kg at 6.50 to 14.63, with the tax inside", () => {
    const totals = priceLines([{ unitPriceMinor: 650, quantityMilli: 2250 }], saudi);
    expect(totals).toMatchObject({
      subtotalMinor: 1463,
      deliveryFeeMinor: 1500,
      totalMinor: 2963,
      taxMinor: 387,
    });
  });

  it("delivers for nothing from the amount on, and not one halala under it", () => {
    const fee = (unitPriceMinor: number) =>
      priceLines([{ unitPriceMinor, quantityMilli: 1000 }], saudi).deliveryFeeMinor;
    expect([fee(9_999), fee(10_000)]).toEqual([1500, 0]);
  });

  it("adds the tax on top when prices do not include it", () => {
    const totals = priceLines([{ unitPriceMinor: 1000, quantityMilli: 1000 }], {
      ...saudi,
      taxIncluded: false,
      deliveryFeeMinor: 0,
    });
    expect(totals).toMatchObject({ taxMinor: 150, totalMinor: 1150 });
  });

  it("refuses what comes to more than an order may be with tax and delivery on top", () => {
    const rules = { ...saudi, taxIncluded: false, taxRateBps: 10_000, freeDeliveryFromMinor: null };
    const most = [{ unitPriceMinor: 10_000_000_000, quantityMilli: 10_000 }];
    expect(() => priceLines(most, rules)).toThrow(expect.objectContaining({ reason: "order.too_large" }));
    expect(priceLines(most, { ...rules, deliveryFeeMinor: 0 }).totalMinor).toBe(200_000_000_000);
  });

  const lines = fc.array(
    fc.record({ unitPriceMinor: fc.nat(5_000_000), quantityMilli: fc.integer({ min: 1, max: 500_000 }) }),
    { maxLength: 30 },
  );
  const rules = fc.record<PricingRules>({
    rounding: fc.constantFrom(...RoundingMode.options),
    taxRateBps: fc.nat(10_000),
    taxIncluded: fc.boolean(),
    deliveryFeeMinor: fc.nat(100_000),
    freeDeliveryFromMinor: fc.option(fc.nat(1_000_000)),
  });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  it("always has lines that sum to the whole, to the last minor unit", () => {
    fc.assert(
      fc.property(lines, rules, (cart, rule) => {
        const totals = priceLines(cart, rule);
        const goodsTax = priceLines(cart, { ...rule, deliveryFeeMinor: 0 }).taxMinor;
        expect(sum(totals.lines.map((line) => line.subtotalMinor))).toBe(totals.subtotalMinor);
        expect(sum(totals.lines.map((line) => line.taxMinor))).toBe(goodsTax);
        expect(totals.totalMinor).toBe(
          totals.subtotalMinor -
            totals.discountMinor +
            totals.deliveryFeeMinor +
            (rule.taxIncluded ? 0 : totals.taxMinor),
        );
        expect(Math.min(0, totals.totalMinor, ...totals.lines.map((line) => line.taxMinor))).toBe(0);
      }),
    );
  });

  it("comes to the same whatever the order of the lines", () => {
    fc.assert(
      fc.property(lines, rules, (cart, rule) => {
        const { lines: _forth, ...forth } = priceLines(cart, rule);
        const { lines: _back, ...back } = priceLines([...cart].reverse(), rule);
        expect(back).toEqual(forth);
      }),
    );
  });
});
