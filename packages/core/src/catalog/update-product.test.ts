import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop, recordOf, refusalOf } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { receiveStock } from "../inventory";
import { newId } from "../platform";
import { createProduct, saveCategory, updateProduct } from ".";

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);
const _other = await openShop(database);

const create = (en: string, more: object = {}, where = shop) =>
  createProduct(where.as(), { name: { ar: "", en }, priceMinor: 1000, ...more });

const record = (id: string) => recordOf(shop, id);

const category = async (en: string, parentId: string | null = null) =>
  (await saveCategory(shop.as(), { name: { ar: "", en }, parentId })).id;

describe("updateProduct", () => {
  it("changes only what it is given, and says what changed", async () => {
    const before = await create("Before", { description: { ar: "", en: "Kept" }, sku: "UPD-1" });
    const after = await updateProduct(shop.as(), {
      id: before.id,
      version: 1,
      priceMinor: 900,
      tags: ["new"],
    });
    expect(after).toMatchObject({
      version: 2,
      priceMinor: 900,
      tags: ["new"],
      sku: "UPD-1",
      slug: before.slug,
    });
    expect(after.description.en).toBe("Kept");
    const { actions, events } = await record(before.id);
    expect(actions).toEqual(["product.created", "product.updated"]);
    expect(events[1]?.payload).toMatchObject({ changed: ["priceMinor", "tags"] });
  });

  it("leaves out what is there but undefined, and empties what is null", async () => {
    const before = await create("Nulls", { sku: "NUL-1", compareAtMinor: 2000 });
    const after = await updateProduct(shop.as(), {
      id: before.id,
      sku: null,
      compareAtMinor: undefined,
      name: undefined,
    });
    expect(after).toMatchObject({ sku: null, compareAtMinor: 2000, name: before.name });
  });

  it("says nothing when nothing changed", async () => {
    const before = await create("Same");
    await updateProduct(shop.as(), { id: before.id, priceMinor: before.priceMinor });
    expect((await record(before.id)).actions).toEqual(["product.created"]);
  });

  it("refuses a stale version with the product as it is now", async () => {
    const before = await create("Stale");
    await updateProduct(shop.as(), { id: before.id, priceMinor: 1 });
    const refusal = await refusalOf(updateProduct(shop.as(), { id: before.id, version: 1, priceMinor: 2 }));
    expect(refusal).toMatchObject({
      code: "PRECONDITION_FAILED",
      reason: "version.stale",
      details: { theirs: { id: before.id, version: 2, priceMinor: 1 } },
    });
  });

  it("keeps units by id, lets codes and the default change hands, and retires the rest", async () => {
    const before = await create("Units", {
      units: [
        {
          unitId: shop.unitId,
          label: { ar: "", en: "Bag" },
          factor: { num: 1, den: 1 },
          step: "1",
          min: "1",
          sku: "U-A",
          isDefault: true,
          isActive: true,
        },
        {
          unitId: shop.unitId,
          factor: { num: 6, den: 1 },
          step: "1",
          min: "1",
          sku: "U-B",
          isDefault: false,
          isActive: true,
        },
        {
          unitId: shop.unitId,
          factor: { num: 12, den: 1 },
          step: "1",
          min: "1",
          sku: "U-C",
          isDefault: false,
          isActive: true,
        },
      ],
    });
    const [one, two, three] = before.units;
    if (!one || !two || !three) throw new Error("Three units were made");
    const input = { unitId: shop.unitId, step: "1", min: "1", isActive: true };
    const after = await updateProduct(shop.as(), {
      id: before.id,
      units: [
        { ...input, id: two.id, factor: two.factor, sku: "U-A", isDefault: true },
        { ...input, id: one.id, factor: one.factor, sku: "U-B", isDefault: false },
        { ...input, factor: { num: 24, den: 1 }, sku: "U-C", isDefault: false },
      ],
    });
    expect(after.units.map(({ id, sku, isDefault }) => [id, sku, isDefault])).toEqual([
      [two.id, "U-A", true],
      [one.id, "U-B", false],
      [expect.any(String), "U-C", false],
    ]);
    expect(after.units[1]?.name.en).toBe("Bag");
    expect(after.units.map((unit) => unit.id)).not.toContain(three.id);
    const [retired] = await shop
      .as()
      .sql<{ retiredAt: Date }>(sql`SELECT "retiredAt" FROM "ProductUnit" WHERE id = ${three.id}::uuid`);
    expect(retired?.retiredAt).toBeInstanceOf(Date);

    const back = { ...input, id: three.id, factor: three.factor, isDefault: false };
    expect(await refusalOf(updateProduct(shop.as(), { id: before.id, units: [back] }))).toMatchObject({
      reason: "unit.absent",
    });
  });

  it("moves the main category in the others' place", async () => {
    const [one, two, three] = [await category("First"), await category("Second"), await category("Third")];
    const before = await create("Moved", { categoryId: one, categoryIds: [one, two] });
    const moved = await updateProduct(shop.as(), { id: before.id, categoryId: three });
    expect([moved.categoryId, [...moved.categoryIds].sort()]).toEqual([three, [two, three].sort()]);
    const replaced = await updateProduct(shop.as(), { id: before.id, categoryIds: [two] });
    expect([replaced.categoryId, replaced.categoryIds]).toEqual([two, [two]]);
    const emptied = await updateProduct(shop.as(), { id: before.id, categoryIds: [], categoryId: null });
    expect([emptied.categoryId, emptied.categoryIds]).toEqual([null, []]);
  });

  it("replaces the pictures, in their order", async () => {
    const before = await create("Pictures", { images: [{ url: "https://example.com/1.jpg" }] });
    const after = await updateProduct(shop.as(), {
      id: before.id,
      images: [
        { url: "https://example.com/2.jpg", alt: { ar: "", en: "Two" } },
        { url: "https://example.com/1.jpg" },
      ],
    });
    expect(after.images.map(({ url }) => url)).toEqual([
      "https://example.com/2.jpg",
      "https://example.com/1.jpg",
    ]);
    expect(after.image).toMatchObject({ url: "https://example.com/2.jpg", alt: { en: "Two" }, width: null });
  });

  it("does not change the basic unit under a stock, nor without new selling units", async () => {
    const unitId = newId();
    await shop.as().db.unit.create({
      data: {
        companyId: shop.companyId,
        id: unitId,
        symbol: "kg",
        nameAr: "كجم",
        nameEn: "Kilogram",
        type: "weight",
        isBasic: true,
      },
    });
    const product = await create("Weighed");
    expect(await refusalOf(updateProduct(shop.as(), { id: product.id, basicUnitId: unitId }))).toMatchObject({
      reason: "units.missing",
    });
    const units = [
      { unitId, factor: { num: 1, den: 1 }, step: "0.25", min: "0.25", isDefault: true, isActive: true },
    ];
    expect(await updateProduct(shop.as(), { id: product.id, basicUnitId: unitId, units })).toMatchObject({
      basicUnitId: unitId,
    });
    const [locationId] = shop.locationIds;
    await receiveStock(shop.as(), { locationId, lines: [{ productId: product.id, quantity: "2.5" }] });
    expect(
      await refusalOf(updateProduct(shop.as(), { id: product.id, basicUnitId: shop.unitId, units })),
    ).toMatchObject({ code: "CONFLICT", reason: "product.stocked" });
  });
});
