import { Database } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guestOrder, openShop, refusalDuring, type Shop } from "../../test";
import { placeOrder } from "../orders";
import type { Context } from "../platform";
import { deleteCustomer, getCustomer, saveCustomer } from ".";

let testDatabase: TestDatabase;
let database: Database;
let shop: Shop;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 4 });
  shop = await openShop(database);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** A customer, and what a member of staff places for them. */
async function buyer() {
  const { id } = await saveCustomer(shop.as(), { name: "Huda" });
  const product = await shop.addProduct({ stock: ["5"] });
  const order = { ...guestOrder([{ productId: product.id, quantity: "1" }]), customerId: id };
  return { id, place: (ctx: Context) => placeOrder(ctx, order) };
}

it("a customer who is deleted while an order is placed for them stays as the one that it names", async () => {
  const { id, place } = await buyer();
  const remove = () => deleteCustomer(shop.as(), { id });
  expect((await refusalDuring(database, shop.as(), place, remove)).reason).toBe("none");
  const left = await shop.as().db.customer.findMany({ where: { id } });
  expect(left).toMatchObject([{ name: "", isActive: false }]);
});

it("an order that is placed while its customer is deleted finds nobody", async () => {
  const { id, place } = await buyer();
  const remove = (tx: Context) => deleteCustomer(tx, { id });
  const placing = await refusalDuring(database, shop.as(), remove, () => place(shop.as()));
  expect(placing.reason).toBe("customer.absent");
  await expect(getCustomer(shop.as(), { id })).rejects.toThrow();
});
