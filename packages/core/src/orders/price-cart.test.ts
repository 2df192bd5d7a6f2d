import { describe, expect, it } from "vitest";
import { openShop, refusalOf } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { updateProduct } from "../catalog";
import { priceCart } from ".";

const { database } = await suiteDatabase({ poolSize: 2 });
const shop = await openShop(database);

const visitor = () => shop.as({ type: "anonymous" });

describe("priceCart", () => {
  it("prices what an order would, and marks what cannot be bought", async () => {
    const product = await shop.addProduct({ priceMinor: 500, stock: ["3"] });
    const priced = await priceCart(visitor(), {
      lines: [
        { productId: product.id, quantity: "2" },
        { productId: product.id, quantity: "2" },
        { productId: shop.unitId, quantity: "1" },
      ],
    });
    expect(priced.lines.map((line) => [line.problem, line.available])).toEqual([
      [null, "3"],
      ["stock.short", "1"],
    ]);
    expect(priced.missing).toEqual([shop.unitId]);
  });

  it("tells somebody who shops nothing of what is not on sale, and staff that it is not", async () => {
    const draft = await shop.addProduct({ status: "draft", nameEn: "Secret", stock: ["5"] });
    const product = await shop.addProduct({ stock: ["50"] });
    const [, carton] = (
      await updateProduct(shop.as(), {
        id: product.id,
        units: [
          { ...unit(1), id: product.unitId },
          { ...unit(12), id: product.cartonId, isActive: false },
        ],
      })
    ).units;
    const lines = [
      { productId: draft.id, quantity: "1" },
      { productId: product.id, productUnitId: carton?.id, quantity: "1" },
    ];
    expect(await priceCart(visitor(), { lines })).toMatchObject({
      lines: [],
      missing: [draft.id, carton?.id],
      totalMinor: 0,
    });
    const known = await priceCart(shop.as(), { lines });
    expect(known.lines.map(({ problem }) => problem)).toEqual(["product.unavailable", "product.unavailable"]);
  });

  it("is for those who may order", async () => {
    const reader = shop.as({
      type: "api_key",
      id: shop.unitId,
      name: "reader",
      scopes: ["catalog:read"],
      environment: "live",
    });
    expect(await refusalOf(priceCart(reader, { lines: [] }))).toMatchObject({ code: "FORBIDDEN" });
  });
});

const unit = (holds: number) => ({
  unitId: shop.unitId,
  factor: { num: holds, den: 1 },
  step: "1",
  min: "1",
  isDefault: holds === 1,
  isActive: true,
});
