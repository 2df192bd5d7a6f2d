import { describe, expect, it } from "vitest";
import { emptyProduct, newUnitRow, type ProductValues, type UnitRow } from "./product-form";
import { productFormSchema } from "./product-form-schema";

const row = (unitId: string, change: Partial<UnitRow> = {}): UnitRow => ({
  ...newUnitRow(unitId, { num: 1, den: 1 }),
  ...change,
});

const product = (units: UnitRow[], change: Partial<ProductValues> = {}): ProductValues => ({
  ...emptyProduct(),
  name: { ar: "بيض", en: "Eggs" },
  price: "1.00",
  basicUnitId: "piece",
  units,
  ...change,
});

const refusals = (values: ProductValues) => {
  const parsed = productFormSchema("SAR").safeParse(values);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
};

describe("productFormSchema", () => {
  it("accepts a product sold by the piece and by the tray", () => {
    const tray = row("tray", { factor: "30", step: "1", min: "1", max: "10" });
    expect(refusals(product([row("piece", { isDefault: true }), tray]))).toEqual([]);
  });

  it.each<[string, UnitRow[]]>([
    ["units.0.factor factor", [row("tray", { factor: "0", isDefault: true })]],
    ["units.0.factor basicFactor", [row("piece", { factor: "2", isDefault: true })]],
    ["units.0.step inexact", [row("third", { factor: "1/3", isDefault: true })]],
    ["units.0.max maxBelowMin", [row("piece", { isDefault: true, min: "3", max: "2" })]],
    ["units.0.min minOffStep", [row("kg", { isDefault: true, step: "0.5", min: "0.75" })]],
    ["units.0.step positive", [row("kg", { isDefault: true, step: "0" })]],
    ["units.0.price money", [row("piece", { isDefault: true, price: "1.999" })]],
    ["units.1.unitId duplicateUnit", [row("tray", { isDefault: true }), row("tray")]],
    ["units.1.sku duplicateCode", [row("piece", { isDefault: true, sku: "A" }), row("tray", { sku: "A" })]],
    ["units.0.isDefault noDefault", [row("piece")]],
    ["units.0.isActive inactiveDefault", [row("piece", { isDefault: true, isActive: false })]],
  ])("refuses: %s", (refusal, units) => expect(refusals(product(units))).toContain(refusal));

  it("wants a name in one language and a former price above the price", () => {
    expect(refusals(product([], { name: { ar: "", en: "" } }))[0]).toMatch(/^name /);
    expect(refusals(product([], { compareAt: "1.00" }))).toEqual(["compareAt compareAtTooLow"]);
  });

  it("tells a missing price from one that is none", () => {
    expect(refusals(product([], { price: " " }))).toEqual(["price required"]);
    expect(refusals(product([], { price: "nine" }))).toEqual(["price money"]);
    expect(refusals(product([], { price: "9,50" }))).toEqual([]);
  });
});
