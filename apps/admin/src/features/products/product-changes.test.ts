import { describe, expect, it } from "vitest";
import { changedFields, mergeChanges, withField } from "./product-changes";
import { changedInput, emptyProduct, newUnitRow, type ProductValues, toProductInput } from "./product-form";

const base: ProductValues = {
  ...emptyProduct(),
  name: { ar: "تمر", en: "Dates" },
  price: "12.50",
  units: [{ ...newUnitRow("unit-kg", { num: 1, den: 1 }), isDefault: true }],
};

describe("changedFields", () => {
  it("names one language of a text, and nothing that stayed", () => {
    expect(changedFields(base, { ...base, name: { ar: "تمر", en: "Ajwa dates" } })).toEqual(["name.en"]);
    expect(changedFields(base, structuredClone(base))).toEqual([]);
  });
});

describe("mergeChanges", () => {
  const mine = { ...base, price: "13.00", name: { ...base.name, ar: "تمر عجوة" } };
  const theirs = { ...base, price: "14.00", tags: ["ramadan"] };

  it("keeps my changes on top of theirs and contests only what both changed", () => {
    const { merged, contested } = mergeChanges(base, mine, theirs);
    expect(merged).toMatchObject({
      price: "13.00",
      tags: ["ramadan"],
      name: { ar: "تمر عجوة", en: "Dates" },
    });
    expect(contested).toEqual(["price"]);
  });

  it("contests nothing when both wrote the same", () => {
    expect(mergeChanges(base, { ...base, price: "14.00" }, theirs).contested).toEqual([]);
  });

  it("takes theirs for one field when asked", () => {
    expect(withField(mergeChanges(base, mine, theirs).merged, theirs, "price").price).toBe("14.00");
  });
});

describe("toProductInput", () => {
  it("writes money exactly and blank as nothing", () => {
    const input = toProductInput({ ...base, price: "0.29" }, "SAR");
    expect(input).toMatchObject({ priceMinor: 29, compareAtMinor: null, sku: null, reorderPoint: null });
    expect(input.units?.[0]).toMatchObject({ priceMinor: null, factor: { num: 1, den: 1 }, max: null });
  });

  it("sends only the fields that changed", () => {
    expect(changedInput({ ...base, featured: true }, ["featured"], "SAR")).toEqual({ featured: true });
  });
});
