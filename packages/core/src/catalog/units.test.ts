import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, listUnits, saveUnit } from ".";

const { database } = await suiteDatabase({ poolSize: 2 });
const shop = await openShop(database);
const other = await openShop(database);

const name = { ar: "كجم", en: "Kilogram" };

describe("saveUnit", () => {
  it("makes a unit and changes only what it is given", async () => {
    const unit = await saveUnit(shop.as(), { symbol: "kg", name, type: "weight", isBasic: true });
    expect(unit).toMatchObject({ symbol: "kg", factor: { num: 1, den: 1 }, isActive: true, sortOrder: 0 });
    const changed = await saveUnit(shop.as(), { id: unit.id, sortOrder: 7, symbol: undefined });
    expect(changed).toEqual({ ...unit, sortOrder: 7 });
    expect(await listUnits(shop.as({ type: "anonymous" }))).toContainEqual(changed);
  });

  it("refuses a taken symbol, a second basic unit and a basic unit that is not one", async () => {
    expect(await refusalOf(saveUnit(shop.as(), { symbol: "pc", name }))).toMatchObject({
      reason: "symbol.taken",
    });
    const basic = { symbol: "t", name, type: "weight", isBasic: true } as const;
    expect(await refusalOf(saveUnit(shop.as(), basic))).toMatchObject({
      code: "CONFLICT",
      reason: "unit.basic_taken",
    });
    expect(
      await refusalOf(saveUnit(shop.as(), { ...basic, type: "volume", factor: { num: 1000, den: 1 } })),
    ).toMatchObject({ code: "UNPROCESSABLE", reason: "unit.basic_factor" });
  });

  it("refuses to mean something else while a product is counted or sold in it", async () => {
    const box = await saveUnit(shop.as(), { symbol: "box", name, factor: { num: 12, den: 1 } });
    const half = await saveUnit(shop.as(), { id: box.id, factor: { num: 6, den: 1 } });
    expect(half.factor).toEqual({ num: 6, den: 1 });
    await createProduct(shop.as(), {
      name: { ar: "", en: "Eggs" },
      priceMinor: 100,
      units: [
        { unitId: box.id, factor: { num: 6, den: 1 }, step: "1", min: "1", isDefault: true, isActive: true },
      ],
    });
    for (const change of [
      { id: box.id, factor: { num: 12, den: 1 } },
      { id: box.id, type: "weight" },
      { id: shop.unitId, type: "volume" },
      { id: shop.unitId, isBasic: false },
    ] as const)
      expect(await refusalOf(saveUnit(shop.as(), change))).toMatchObject({
        code: "CONFLICT",
        reason: "unit.used",
      });
    const renamed = await saveUnit(shop.as(), { id: box.id, symbol: "bx", factor: { num: 6, den: 1 } });
    expect(renamed).toEqual({ ...half, symbol: "bx" });
  });

  it("does not know another company's, and is for the catalogue's keepers", async () => {
    expect(await refusalOf(saveUnit(other.as(), { id: shop.unitId, sortOrder: 1 }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refusalOf(saveUnit(shop.as({ type: "anonymous" }), { symbol: "x", name }))).toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});
