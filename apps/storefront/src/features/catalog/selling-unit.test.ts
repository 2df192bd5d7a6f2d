import { inUnits } from "@mizan/contracts/quantity-arithmetic";
import { describe, expect, it } from "vitest";
import { basicPriceMinor } from "./selling-unit";

describe("selling unit", () => {
  it("counts the stock in its own measure", () => {
    expect(inUnits("100", { factor: { num: 30, den: 1 } })).toBe("3.333");
    expect(inUnits("0.25", { factor: { num: 1, den: 1000 } })).toBe("250");
  });

  it("prices a basic unit, half a minor unit up", () => {
    expect(basicPriceMinor({ priceMinor: 1000, factor: { num: 12, den: 1 } })).toBe(83);
    expect(basicPriceMinor({ priceMinor: 1005, factor: { num: 10, den: 1 } })).toBe(101);
    expect(basicPriceMinor({ priceMinor: 650, factor: { num: 1, den: 1 } })).toBeNull();
  });
});
