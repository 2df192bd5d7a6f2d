import { sql } from "@mizan/db";
import { expect, it } from "vitest";
import { guestOrder, openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { getStock } from "../inventory";
import type { Context } from "../platform";
import { cancelStaleOrders, getOrder, placeOrder, transitionOrder } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const anHourLater = (): Context => ({ ...shop.as(), now: () => new Date(Date.now() + 61 * 60_000) });

async function placePending() {
  const product = await shop.addProduct({ stock: ["2"] });
  const order = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "2" }]));
  return { productId: product.id, orderId: order.id };
}

it("cancels what nobody confirmed in time, and frees the stock as expired", async () => {
  const { productId, orderId } = await placePending();
  expect(await cancelStaleOrders(anHourLater())).toContain(orderId);
  expect(await getStock(shop.as(), { productId })).toMatchObject({ available: "2" });
  const kinds = await shop
    .as()
    .sql<{ kind: string }>(
      sql`SELECT kind FROM "StockMovement" WHERE "productId" = ${productId}::uuid ORDER BY seq`,
    );
  expect(kinds.map((row) => row.kind)).toEqual(["receive", "reserve", "expire"]);
});

it("leaves an order alone that is confirmed between the look and the act", async () => {
  const { orderId } = await placePending();
  const ctx = anHourLater();
  const whileConfirmed: Context = {
    ...ctx,
    async sql<Row extends object>(statement: Parameters<Context["sql"]>[0]) {
      const rows = await ctx.sql<Row>(statement);
      if (rows.some((row) => "id" in row && row.id === orderId))
        await transitionOrder(shop.as(), { id: orderId, to: "confirmed" });
      return rows;
    },
  };
  expect(await cancelStaleOrders(whileConfirmed)).not.toContain(orderId);
  expect((await getOrder(shop.as(), { id: orderId })).status).toBe("confirmed");
});
