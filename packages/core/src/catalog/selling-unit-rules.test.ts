import { SellingUnitInput } from "@mizan/contracts/catalog";
import { DomainError } from "@mizan/contracts/errors";
import { describe, expect, it } from "vitest";
import { settleSellingUnits } from "./selling-unit-rules";

const unit = (fields: object = {}) =>
  SellingUnitInput.parse({ unitId: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d", ...fields });

const reasonOf = (...units: SellingUnitInput[]) => {
  try {
    settleSellingUnits(units);
    return "none";
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
};

describe("settleSellingUnits", () => {
  it("makes the first active unit the default when none says so", () => {
    const settled = settleSellingUnits([unit({ isActive: false }), unit(), unit()]);
    expect(settled.map(({ isDefault }) => isDefault)).toEqual([false, true, false]);
  });

  it("keeps the one that says so", () => {
    expect(settleSellingUnits([unit(), unit({ isDefault: true })]).map(({ isDefault }) => isDefault)).toEqual(
      [false, true],
    );
  });

  it("refuses two defaults, a closed one, and none that could be", () => {
    expect(reasonOf(unit({ isDefault: true }), unit({ isDefault: true }))).toBe("unit.default_ambiguous");
    expect(reasonOf(unit({ isDefault: true, isActive: false }), unit())).toBe("unit.default_inactive");
    expect(reasonOf(unit({ isActive: false }))).toBe("unit.default_inactive");
  });

  it("refuses limits that cross and steps that do not come out", () => {
    expect(reasonOf(unit({ min: "5", max: "4.999" }))).toBe("unit.limits_crossed");
    expect(reasonOf(unit({ min: "5", max: "5" }))).toBe("none");
    expect(reasonOf(unit({ factor: { num: 1, den: 3 } }))).toBe("unit.inexact");
    expect(reasonOf(unit({ factor: { num: 1, den: 3 }, step: "3" }))).toBe("none");
    expect(reasonOf(unit({ factor: { num: 1, den: 1000 }, step: "0.5" }))).toBe("unit.inexact");
  });
});
