import { describe, expect, it } from "vitest";
import { largestQuantity, smallestQuantity, snapQuantity, stepQuantity } from "./quantity-stepping";

const kilo = { step: "0.25", min: "0.5", max: "3" };
const piece = { step: "1", min: "1", max: null };

describe("stepQuantity", () => {
  it("walks in steps, without the drift of binary fractions", () => {
    const tenth = { step: "0.1", min: "0.1", max: null };
    expect(stepQuantity("0.2", 1, tenth)).toBe("0.3");
    expect(stepQuantity("0.3", -1, tenth)).toBe("0.2");
  });

  it("stops at min, max and the stock", () => {
    expect(stepQuantity("0.5", -1, kilo)).toBeNull();
    expect(stepQuantity("3", 1, kilo)).toBeNull();
    expect(stepQuantity("1", 1, kilo, "1.2")).toBeNull();
    expect(stepQuantity("1", 1, kilo, "1.25")).toBe("1.25");
  });

  it("comes back onto a step from between two", () => {
    expect(stepQuantity("1.1", 1, kilo)).toBe("1.25");
    expect(stepQuantity("1.1", -1, kilo)).toBe("1");
  });

  it("starts at min from nothing", () => {
    expect(stepQuantity("0", 1, kilo)).toBe("0.5");
  });
});

describe("snapQuantity", () => {
  it("takes the nearest step", () => {
    expect(snapQuantity("1.3", kilo)).toBe("1.25");
    expect(snapQuantity("1.4", kilo)).toBe("1.5");
    expect(snapQuantity("2.6", piece)).toBe("3");
  });

  it("stays within min, max and the stock", () => {
    expect(snapQuantity("0", kilo)).toBe("0.5");
    expect(snapQuantity("99", kilo)).toBe("3");
    expect(snapQuantity("9", piece, "6.5")).toBe("6");
  });

  it("reads Arabic digits and either separator", () => {
    expect(snapQuantity("١٫٥", kilo)).toBe("1.5");
    expect(snapQuantity("1,75", kilo)).toBe("1.75");
    expect(snapQuantity("۲", piece)).toBe("2");
  });

  it("refuses what is not a number", () => {
    for (const typed of ["", "two", "-1", "1.2.3", "1e3"]) expect(snapQuantity(typed, piece)).toBeNull();
  });
});

describe("bounds", () => {
  it("knows the smallest and the largest", () => {
    expect(smallestQuantity({ step: "0.25", min: "0.3", max: null })).toBe("0.5");
    expect(largestQuantity(kilo, "2.9")).toBe("2.75");
    expect(largestQuantity(kilo, "0.4")).toBeNull();
  });
});
