import { describe, expect, it } from "vitest";
import { sellingPriceMinor } from "./selling-price";

describe("sellingPriceMinor", () => {
  it("follows the product's price by the factor, unless the unit has its own", () => {
    expect(sellingPriceMinor(650, null, { num: 5, den: 1 }, "half_up")).toBe(3250);
    expect(sellingPriceMinor(650, null, { num: 1, den: 4 }, "half_up")).toBe(163);
    expect(sellingPriceMinor(650, 3000, { num: 5, den: 1 }, "half_up")).toBe(3000);
  });
});
