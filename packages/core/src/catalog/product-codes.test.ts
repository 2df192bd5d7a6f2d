import type { CreateProductInput, Product, SellingUnitInput } from "@mizan/contracts/catalog";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop, refusalOf, type Shop } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, deleteProduct, updateProduct } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const create = (fields: Partial<CreateProductInput> = {}, at: Shop = shop) =>
  createProduct(at.as(), { name: { ar: "", en: "Coded" }, priceMinor: 100, ...fields });

const unit = (holds: number, fields: Partial<SellingUnitInput> = {}): SellingUnitInput => ({
  unitId: shop.unitId,
  factor: { num: holds, den: 1 },
  step: "1",
  min: "1",
  isDefault: holds === 1,
  isActive: true,
  ...fields,
});
const taken = (kind: "sku" | "barcode") => ({ code: "CONFLICT", reason: `${kind}.taken` });
const unitsOf = ({ units }: Product): SellingUnitInput[] =>
  units.map(({ id, unitId, factor, step, min, isDefault, isActive, sku, barcode }) => ({
    ...{ id, unitId, factor, step, min, isDefault, isActive },
    ...(sku && { sku }),
    ...(barcode && { barcode }),
  }));

describe("a code", () => {
  it("is one product's in a company, until that is deleted", async () => {
    const first = await create({ sku: "DUP-1", barcode: "6280000000001" });
    expect(await refusalOf(create({ sku: "DUP-1" }))).toMatchObject(taken("sku"));
    expect(await refusalOf(create({ barcode: "6280000000001" }))).toMatchObject(taken("barcode"));
    expect((await create({ sku: "DUP-1" }, await openShop(database))).sku).toBe("DUP-1");
    await deleteProduct(shop.as(), { id: first.id });
    expect((await create({ sku: "DUP-1" })).sku).toBe("DUP-1");
  });

  it("is not both a product's and another one's selling unit's", async () => {
    await create({ sku: "MIX-1", units: [unit(1), unit(12, { sku: "MIX-12", barcode: "6280000000012" })] });
    expect(await refusalOf(create({ sku: "MIX-12" }))).toMatchObject(taken("sku"));
    expect(await refusalOf(create({ barcode: "6280000000012" }))).toMatchObject(taken("barcode"));
    expect(await refusalOf(create({ units: [unit(1, { sku: "MIX-1" })] }))).toMatchObject(taken("sku"));
    const other = await create();
    const change = { id: other.id, sku: "MIX-12" };
    expect(await refusalOf(updateProduct(shop.as(), change))).toMatchObject(taken("sku"));
  });

  it("is a product's and its default unit's, which are one thing, and not another unit's of it", async () => {
    const both = await create({ sku: "ONE-1", units: [unit(1, { sku: "ONE-1" }), unit(6)] });
    expect(both.defaultUnit.sku).toBe("ONE-1");
    const units = unitsOf(both).map((each) => ({ ...each, isDefault: !each.isDefault }));
    expect(await refusalOf(updateProduct(shop.as(), { id: both.id, units }))).toMatchObject(taken("sku"));
  });

  it("changes hands between a product and its units in one change", async () => {
    const before = await create({ sku: "SWAP-A", units: [unit(1), unit(6, { sku: "SWAP-B" })] });
    const units = unitsOf(before).map((each) => (each.sku ? { ...each, sku: "SWAP-A" } : each));
    const after = await updateProduct(shop.as(), { id: before.id, sku: "SWAP-B", units });
    expect([after.sku, after.units.map(({ sku }) => sku)]).toEqual(["SWAP-B", [null, "SWAP-A"]]);
  });

  it("goes to one of two who want it at once", async () => {
    const answers = await Promise.all([
      refusalOf(create({ sku: "RACE-1" })),
      refusalOf(create({ units: [unit(1, { sku: "RACE-1" })] })),
    ]);
    expect(answers.map(({ reason }) => reason).sort()).toEqual(["none", "sku.taken"]);
  });

  it("is held by the database against whoever asks nobody", async () => {
    await create({ barcode: "6280000000999" });
    const { id } = await create();
    const work = shop.as().sql(sql`UPDATE "ProductUnit" SET barcode = '6280000000999'
      WHERE "companyId" = ${shop.companyId}::uuid AND "productId" = ${id}::uuid`);
    await expect(work).rejects.toMatchObject({ constraint: "product_barcode_once" });
  });
});
