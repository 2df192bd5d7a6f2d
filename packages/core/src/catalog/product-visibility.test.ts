import type { ListProductsInput, Product } from "@mizan/contracts/catalog";
import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { lockLevels, receiveStock, reserveStock } from "../inventory";
import { type Actor, inTransaction, newId } from "../platform";
import { createProduct, deleteProduct, getProduct, listProducts, transitionProduct, updateProduct } from ".";

const shopper: Actor = { type: "anonymous" };

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

describe("who sees and does what", () => {
  it("shows shoppers published products, with their open units and what can be bought", async () => {
    const closed = {
      unitId: shop.unitId,
      factor: { num: 6, den: 1 },
      step: "1",
      min: "1",
      isDefault: false,
      isActive: false,
    };
    const product = await publish("Seen", {
      units: [{ ...closed, isActive: true, factor: { num: 1, den: 1 } }, closed],
    });
    const draft = await create("Unseen");
    const [locationId] = shop.locationIds;
    await receiveStock(shop.as(), { locationId, lines: [{ productId: product.id, quantity: "10" }] });
    await inTransaction(shop.as(), async (tx) => {
      const levels = await lockLevels(tx, [product.id]);
      return reserveStock(tx, `order/${newId()}`, new Map([[product.id, 4000]]), levels);
    });

    const seen = await getProduct(shop.as(shopper), { id: product.id });
    expect(seen.units).toHaveLength(1);
    expect(seen.stock).toEqual({ onHand: "6", reserved: "0", available: "6" });
    expect(seen.locations).toMatchObject([{ locationId, onHand: "6", available: "6" }]);
    expect(await getProduct(shop.as(), { id: product.id })).toMatchObject({
      stock: { onHand: "10", reserved: "4", available: "6" },
      units: [{}, { isActive: false }],
    });
    for (const key of [{ id: draft.id }, { slug: draft.slug }])
      expect(await refusalOf(getProduct(shop.as(shopper), key))).toMatchObject({ code: "NOT_FOUND" });
    const slugs = (await list({}, shopper)).data.map((row) => row.slug);
    expect(slugs).toContain(product.slug);
    expect(slugs).not.toContain(draft.slug);
    expect((await list({ status: "draft" }, shopper)).total).toBe(0);
  });

  it("lets only the catalogue's keepers change it", async () => {
    const product = await publish("Guarded");
    const reader: Actor = {
      type: "api_key",
      id: newId(),
      name: "key",
      scopes: ["catalog:read"],
      environment: "live",
    };
    const stranger: Actor = {
      type: "api_key",
      id: newId(),
      name: "key",
      scopes: ["orders:read"],
      environment: "live",
    };
    for (const [actor, code] of [
      [shopper, "UNAUTHORIZED"],
      [reader, "FORBIDDEN"],
    ] as const) {
      const ctx = shop.as(actor);
      const works = [
        createProduct(ctx, { name: { ar: "", en: "X" }, priceMinor: 1 }),
        updateProduct(ctx, { id: product.id, priceMinor: 1 }),
        transitionProduct(ctx, { id: product.id, to: "archived" }),
        deleteProduct(ctx, { id: product.id }),
      ];
      for (const refusal of await Promise.all(works.map(refusalOf))) expect(refusal).toMatchObject({ code });
    }
    expect(await refusalOf(list({}, stranger))).toMatchObject({ code: "FORBIDDEN" });
    expect((await list({ search: "guarded" }, reader)).total).toBe(1);
  });

  it("does not know another company's products", async () => {
    const { id, slug } = await publish("Mine alone");
    const works = [
      getProduct(other.as(), { id }),
      getProduct(other.as(), { slug }),
      updateProduct(other.as(), { id, priceMinor: 1 }),
      transitionProduct(other.as(), { id, to: "archived" }),
      deleteProduct(other.as(), { id }),
    ];
    for (const refusal of await Promise.all(works.map(refusalOf)))
      expect(refusal).toEqual({
        code: "NOT_FOUND",
        reason: "product.absent",
        message: "No such product",
        details: {},
      });
    expect((await list({ search: "mine alone" }, undefined, other)).total).toBe(0);
  });
});
