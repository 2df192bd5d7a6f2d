import type { ListProductsInput, Product } from "@mizan/contracts/catalog";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop, recordOf, refusalOf } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { lockLevels, receiveStock, reserveStock } from "../inventory";
import { type Actor, inTransaction, newId } from "../platform";
import {
  createProduct,
  deleteProduct,
  getProduct,
  listProducts,
  saveCategory,
  transitionProduct,
  updateProduct,
} from ".";

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);
const other = await openShop(database);

const create = (en: string, more: object = {}, where = shop) =>
  createProduct(where.as(), { name: { ar: "", en }, priceMinor: 1000, ...more });

async function publish(en: string, more: object = {}, where = shop): Promise<Product> {
  const { id } = await create(en, more, where);
  return transitionProduct(where.as(), { id, to: "published" });
}

const list = (input: Partial<ListProductsInput> = {}, actor?: Actor, where = shop) =>
  listProducts(where.as(actor), { page: 1, limit: 100, sort: "newest", locale: "en", ...input });

const record = (id: string) => recordOf(shop, id);

const category = async (en: string, parentId: string | null = null) =>
  (await saveCategory(shop.as(), { name: { ar: "", en }, parentId })).id;

describe("createProduct", () => {
  it("makes a draft in basic pieces that is sold by the piece", async () => {
    const product = await createProduct(shop.as(), {
      name: { ar: "أرز بسمتي", en: "Basmati Rice" },
      description: { ar: "طويل", en: "Long" },
      priceMinor: 1250,
      compareAtMinor: 1500,
      sku: "RICE-1",
      tags: ["rice"],
      reorderPoint: "5",
    });
    expect(product).toMatchObject({
      status: "draft",
      slug: "basmati-rice",
      version: 1,
      currency: "SAR",
      basicUnitId: shop.unitId,
      description: { ar: "طويل", en: "Long" },
      reorderPoint: "5",
      stock: { onHand: "0", reserved: "0", available: "0" },
      unitCount: 1,
      units: [
        {
          symbol: "pc",
          priceMinor: 1250,
          compareAtMinor: 1500,
          hasOwnPrice: false,
          isDefault: true,
          step: "1",
        },
      ],
    });
    expect(product.defaultUnit).toEqual(product.units[0]);
    expect(await getProduct(shop.as(), { slug: "basmati-rice" })).toEqual(product);
    expect(await record(product.id)).toEqual({
      actions: ["product.created"],
      events: [
        {
          type: "product.created",
          payload: { productId: product.id, slug: "basmati-rice", status: "draft", categoryIds: [] },
        },
      ],
    });
  });

  it("numbers products without gaps, also after one that was refused", async () => {
    const first = await create("Numbered");
    expect(await refusalOf(create("Refused", { categoryId: newId() }))).toMatchObject({
      reason: "category.absent",
    });
    expect(await refusalOf(create("Refused", { slug: first.slug }))).toMatchObject({
      code: "CONFLICT",
      reason: "slug.taken",
    });
    expect((await create("Numbered")).number).toBe(first.number + 1);
  });

  it("sells in several units: own prices, and prices that follow by an exact factor", async () => {
    const product = await create("Eggs", {
      priceMinor: 65,
      units: [
        {
          unitId: shop.unitId,
          factor: { num: 30, den: 1 },
          step: "1",
          min: "1",
          isDefault: true,
          isActive: true,
        },
        {
          unitId: shop.unitId,
          label: { ar: "نصف", en: "Half" },
          factor: { num: 1, den: 2 },
          step: "1",
          min: "1",
          isDefault: false,
          isActive: true,
        },
        {
          unitId: shop.unitId,
          factor: { num: 360, den: 1 },
          priceMinor: 20_000,
          step: "1",
          min: "1",
          isDefault: false,
          isActive: true,
          sku: "EGG-C",
        },
      ],
    });
    expect(product.units.map(({ priceMinor, hasOwnPrice }) => [priceMinor, hasOwnPrice])).toEqual([
      [1950, false],
      [33, false],
      [20_000, true],
    ]);
    expect(product.units[1]?.name).toEqual({ ar: "نصف", en: "Half" });
    expect(product.defaultUnit.factor).toEqual({ num: 30, den: 1 });
  });

  it("puts the product into its main category and the others", async () => {
    const [one, two] = [await category("One"), await category("Two")];
    expect(await create("Both", { categoryIds: [one, two] })).toMatchObject({ categoryId: one });
    expect((await create("Main", { categoryId: two, categoryIds: [one] })).categoryIds.sort()).toEqual(
      [one, two].sort(),
    );
  });

  it("refuses what is not the company's own", async () => {
    const foreign = await saveCategory(other.as(), { name: { ar: "", en: "Theirs" } });
    for (const [fields, reason] of [
      [{ categoryId: foreign.id }, "category.absent"],
      [{ categoryIds: [foreign.id] }, "category.absent"],
      [{ basicUnitId: other.unitId }, "unit.absent"],
      [{ images: [{ mediaId: newId() }] }, "image.absent"],
    ] as const)
      expect(await refusalOf(create("Foreign", fields))).toMatchObject({ code: "NOT_FOUND", reason });
  });
});

describe("transitionProduct", () => {
  it("follows the state machine and names the legal ways out of it", async () => {
    const product = await publish("Machine");
    const again = await refusalOf(transitionProduct(shop.as(), { id: product.id, to: "published" }));
    expect(again).toMatchObject({
      code: "CONFLICT",
      reason: "transition.illegal",
      details: { from: "published", to: "published", allowed: ["archived", "draft"] },
    });
    await transitionProduct(shop.as(), { id: product.id, to: "archived", version: 2 });
    expect(await refusalOf(transitionProduct(shop.as(), { id: product.id, to: "published" }))).toMatchObject({
      details: { allowed: ["draft"] },
    });
    expect(
      await refusalOf(transitionProduct(shop.as(), { id: product.id, to: "draft", version: 2 })),
    ).toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    const { actions, events } = await record(product.id);
    expect(actions).toEqual(["product.created", "product.status_changed", "product.status_changed"]);
    expect(events.at(-1)?.payload).toMatchObject({ from: "published", status: "archived" });
  });
});

describe("deleteProduct", () => {
  it("takes the product from every list and keeps its row", async () => {
    const product = await publish("Gone", { sku: "GONE-1" });
    await deleteProduct(shop.as(), { id: product.id });
    expect(await refusalOf(getProduct(shop.as(), { id: product.id }))).toMatchObject({
      reason: "product.absent",
    });
    expect(await refusalOf(updateProduct(shop.as(), { id: product.id, priceMinor: 1 }))).toMatchObject({
      reason: "product.absent",
    });
    expect((await list({ search: "gone" })).total).toBe(0);
    const [row] = await shop
      .as()
      .sql<{ deletedAt: Date }>(sql`SELECT "deletedAt" FROM "Product" WHERE id = ${product.id}::uuid`);
    expect(row?.deletedAt).toBeInstanceOf(Date);
    expect((await record(product.id)).events.at(-1)).toMatchObject({
      type: "product.deleted",
      payload: { slug: product.slug },
    });
  });

  it("refuses while orders wait for it", async () => {
    const product = await publish("Reserved");
    const [locationId] = shop.locationIds;
    await receiveStock(shop.as(), { locationId, lines: [{ productId: product.id, quantity: "3" }] });
    await inTransaction(shop.as(), async (tx) => {
      const levels = await lockLevels(tx, [product.id]);
      return reserveStock(tx, `order/${newId()}`, new Map([[product.id, 1000]]), levels);
    });
    expect(await refusalOf(deleteProduct(shop.as(), { id: product.id }))).toMatchObject({
      code: "CONFLICT",
      reason: "product.reserved",
    });
  });
});
