import { DomainError } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { guestOrder, openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { placeOrder } from ".";

const CONNECTIONS = 8;

const { database } = await suiteDatabase({ poolSize: CONNECTIONS });
const shop = await openShop(database);

/** Sends every order at once and says how each ended. */
async function race(orders: ReturnType<typeof guestOrder>[]) {
  const results = await Promise.allSettled(
    orders.map((order) => placeOrder(shop.as({ type: "anonymous" }), order)),
  );
  const placed = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const reasons = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  const refused = reasons.filter(
    (reason) => reason instanceof DomainError && reason.reason === "stock.short",
  );
  expect(reasons.filter((reason) => !refused.includes(reason))).toEqual([]);
  return { placed, refused };
}

const levelOf = async (productId: string) => {
  const [row] = await database
    .forCompany(shop.companyId)
    .sql<{ reserved: number; onHand: number; moved: number }>(sql`
    SELECT (SELECT sum(reserved)::int FROM "StockLevel" WHERE "companyId" = ${shop.companyId}::uuid AND "productId" = ${productId}::uuid) AS reserved,
      (SELECT sum("onHand")::int FROM "StockLevel" WHERE "companyId" = ${shop.companyId}::uuid AND "productId" = ${productId}::uuid) AS "onHand",
      (SELECT sum("deltaReserved")::int FROM "StockMovement" WHERE "companyId" = ${shop.companyId}::uuid AND "productId" = ${productId}::uuid) AS moved`);
  return row;
};

describe("placing orders at the same time", () => {
  it("sells exactly what there is to sixty buyers of twenty pieces", async () => {
    const product = await shop.addProduct({ stock: ["20"] });
    const orders = Array.from({ length: 60 }, () => guestOrder([{ productId: product.id, quantity: "1" }]));
    const { placed, refused } = await race(orders);
    expect([placed.length, refused.length]).toEqual([20, 40]);
    expect(await levelOf(product.id)).toEqual({ reserved: 20, onHand: 20, moved: 20 });
  });

  it("counts a product on two lines and in two units against one stock", async () => {
    const product = await shop.addProduct({ stock: ["30"] });
    const orders = Array.from({ length: 12 }, () =>
      guestOrder([
        { productId: product.id, quantity: "1" },
        { productId: product.id, productUnitId: product.cartonId, quantity: "1" },
        { productId: product.id, quantity: "1" },
      ]),
    );
    const { placed } = await race(orders);
    expect(placed).toHaveLength(2);
    expect(await levelOf(product.id)).toMatchObject({ reserved: 28, onHand: 30 });
  });

  it("sells stock that lies in two places to the last piece", async () => {
    const product = await shop.addProduct({ stock: ["7", "5"] });
    const orders = Array.from({ length: 20 }, () => guestOrder([{ productId: product.id, quantity: "2" }]));
    const { placed } = await race(orders);
    expect(placed).toHaveLength(6);
    expect(await levelOf(product.id)).toMatchObject({ reserved: 12 });
  });

  it("never deadlocks two carts that name the same products in opposite order", async () => {
    const [a, b] = [await shop.addProduct({ stock: ["100"] }), await shop.addProduct({ stock: ["100"] })];
    const orders = Array.from({ length: 40 }, (_, index) => {
      const lines = [
        { productId: a.id, quantity: "1" },
        { productId: b.id, quantity: "1" },
      ];
      return guestOrder(index % 2 === 0 ? lines : lines.reverse());
    });
    const { placed } = await race(orders);
    expect(placed).toHaveLength(40);
  });

  it("numbers orders without a gap, refused ones included", async () => {
    const [row] = await database
      .forCompany(shop.companyId)
      .sql<{ count: number; last: number; first: number }>(sql`
      SELECT count(*)::int AS count, max(number) AS last, min(number) AS first FROM "Order" WHERE "companyId" = ${shop.companyId}::uuid`);
    expect(row).toEqual({ count: row?.last, last: row?.last, first: 1 });
  });
});
