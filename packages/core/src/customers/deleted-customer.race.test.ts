import { expect, it } from "vitest";
import { guestOrder, openShop, refusalDuring } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { placeOrder } from "../orders";
import type { Context } from "../platform";
import { deleteCustomer, getCustomer, saveCustomer } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

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
