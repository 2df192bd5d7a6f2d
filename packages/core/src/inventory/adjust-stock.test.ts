import type { AdjustStockInput } from "@mizan/contracts/inventory";
import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import {
  adjustStock,
  getStock,
  listInventory,
  listMovements,
  listStockAlerts,
  receiveStock,
  setStockPolicy,
} from ".";

const { database } = await suiteDatabase({ poolSize: 8 });
const shop = await openShop(database);

const adjust = (input: Omit<AdjustStockInput, "reason"> & Partial<AdjustStockInput>) =>
  adjustStock(shop.as(), { reason: "correction", ...input });

describe("adjustStock", () => {
  it("writes a ledger line with the balances before and after", async () => {
    const product = await shop.addProduct({ stock: ["10"] });
    const { movement, stock } = await adjust({
      productId: product.id,
      type: "decrement",
      quantity: "2.5",
      reason: "damage",
      note: "fell off the shelf",
    });
    expect(movement).toMatchObject({
      seq: 2,
      kind: "damage",
      deltaOnHand: "-2.5",
      onHandAfter: "7.5",
      reason: "damage: fell off the shelf",
    });
    expect(stock).toMatchObject({ onHand: "7.5", available: "7.5" });
  });

  it("counts: the system finds the difference", async () => {
    const product = await shop.addProduct({ stock: ["10"] });
    const { movement } = await adjust({ productId: product.id, type: "count", quantity: "8" });
    expect(movement).toMatchObject({ kind: "count", deltaOnHand: "-2", onHandAfter: "8" });
  });

  it("takes a quantity in a selling unit", async () => {
    const product = await shop.addProduct();
    const { stock } = await adjust({
      productId: product.id,
      productUnitId: product.cartonId,
      type: "increment",
      quantity: "2",
    });
    expect(stock.onHand).toBe("24");
  });

  it("refuses to take what is not there, and says what is", async () => {
    const product = await shop.addProduct({ stock: ["3"] });
    await expect(adjust({ productId: product.id, type: "decrement", quantity: "4" })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "stock.short",
      details: { productId: product.id, available: "3" },
    });
  });

  it("refuses a figure that somebody else has changed", async () => {
    const product = await shop.addProduct({ stock: ["3"] });
    const stale = adjust({ productId: product.id, type: "count", quantity: "5", expectedOnHand: "4" });
    await expect(stale).rejects.toMatchObject({ reason: "stock.stale", details: { onHand: "3" } });
  });

  it("refuses a reason that goes the other way", async () => {
    const product = await shop.addProduct({ stock: ["3"] });
    const odd = adjust({ productId: product.id, type: "increment", quantity: "1", reason: "theft" });
    await expect(odd).rejects.toMatchObject({ code: "UNPROCESSABLE", reason: "reason.direction" });
  });

  it("loses no decrement among forty at once, and goes no further than nothing", async () => {
    const product = await shop.addProduct({ stock: ["25"] });
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () => adjust({ productId: product.id, type: "decrement", quantity: "1" })),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(25);
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({
      onHand: "0",
      available: "0",
    });
    const ledger = await listMovements(shop.as(), { productId: product.id, page: 1, limit: 100 });
    expect(ledger.data.map((line) => line.seq)).toEqual(Array.from({ length: 26 }, (_, index) => 26 - index));
  });
});

describe("receiveStock", () => {
  it("takes a receipt in whole or not at all", async () => {
    const product = await shop.addProduct();
    const lines = [
      { productId: product.id, quantity: "5" },
      { productId: shop.unitId, quantity: "5" },
    ];
    await expect(receiveStock(shop.as(), { lines })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({ onHand: "0" });
  });
});

describe("setStockPolicy", () => {
  it("keeps safety stock back, and sells as far beyond the stock as it may", async () => {
    const product = await shop.addProduct({ stock: ["10"] });
    const policy = { productId: product.id, locationId: shop.locationIds[0] };
    expect(await setStockPolicy(shop.as(), { ...policy, safety: "4" })).toMatchObject({ available: "6" });
    expect(await setStockPolicy(shop.as(), { ...policy, backorderLimit: "5" })).toMatchObject({
      available: "11",
    });
    const told = await shop.as().db.outboxEvent.findMany({
      where: { subjectId: product.id, type: "stock.policy_set" },
      orderBy: { position: "asc" },
    });
    expect(told.map((event) => event.payload)).toMatchObject([
      { onHand: "10", stock: "10", available: "6" },
      { onHand: "10", stock: "10", available: "11" },
    ]);
  });
});

describe("lists", () => {
  it("alerts at the reorder point, the emptiest first", async () => {
    const half = await shop.addProduct({ stock: ["5"], reorderPoint: "10" });
    const empty = await shop.addProduct({ reorderPoint: "10" });
    await shop.addProduct({ stock: ["11"], reorderPoint: "10" });
    const alerts = await listStockAlerts(shop.as());
    expect(alerts.map((alert) => [alert.productId, alert.available, alert.urgency])).toEqual([
      [empty.id, "0", 1],
      [half.id, "5", 0.5],
    ]);
  });

  it("pages by cursor through every product once, in every sort", async () => {
    for (const sort of ["number", "name", "stock", "-stock"] as const) {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await listInventory(shop.as(), {
          page: 1,
          limit: 4,
          sort,
          locale: "en",
          ...(cursor ? { cursor } : {}),
        });
        seen.push(...page.data.map((row) => row.productId));
        cursor = page.nextCursor;
      } while (cursor);
      const whole = await listInventory(shop.as(), { page: 1, limit: 100, sort, locale: "en" });
      expect(seen).toEqual(whole.data.map((row) => row.productId));
    }
  });
});
