import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { guestOrder, openShop, refusalDuring, refusalOf, type Shop } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { deleteProduct } from "../catalog";
import { placeOrder } from ".";

const { database } = await suiteDatabase({ poolSize: 8 });
const shop = await openShop(database);

const during = (first: (ctx: ReturnType<Shop["as"]>) => Promise<unknown>, second: () => Promise<unknown>) =>
  refusalDuring(database, shop.as(), first, second);

const order = (productId: string) => guestOrder([{ productId, quantity: "1" }]);

describe("a product that is deleted while an order for it is placed", () => {
  it("stays when the order was first", async () => {
    const { id } = await shop.addProduct({ stock: ["5"] });
    const deletion = await during(
      (tx) => placeOrder(tx, order(id)),
      () => deleteProduct(shop.as(), { id }),
    );
    expect(deletion).toMatchObject({ code: "CONFLICT", reason: "product.reserved" });
  });

  it("cannot be ordered when the deletion was first", async () => {
    const { id } = await shop.addProduct({ stock: ["5"] });
    const placing = await during(
      (tx) => deleteProduct(tx, { id }),
      () => placeOrder(shop.as(), order(id)),
    );
    expect(placing).toMatchObject({ code: "NOT_FOUND", reason: "product.absent" });
  });

  it("is deleted and unordered, or ordered and there, whoever wins", async () => {
    const { id } = await shop.addProduct({ stock: ["50"] });
    const buy = () => refusalOf(placeOrder(shop.as(), order(id)));
    const [deletion, ...orders] = await Promise.all([
      refusalOf(deleteProduct(shop.as(), { id })),
      ...Array.from({ length: 12 }, buy),
    ]);
    const placed = orders.filter((answer) => answer.reason === "none").length;
    expect(new Set(orders.map((answer) => answer.reason))).toEqual(
      new Set([deletion.reason === "none" ? "product.absent" : "none"]),
    );
    expect(deletion.reason === "none" ? placed : deletion.reason).toBe(
      deletion.reason === "none" ? 0 : "product.reserved",
    );
  });
});

it("lets nobody delete a product that orders wait for, whatever way they take", async () => {
  const { id } = await shop.addProduct({ stock: ["5"] });
  await placeOrder(shop.as(), order(id));
  const deleted = shop.as().sql(sql`UPDATE "Product" SET "deletedAt" = now()
    WHERE "companyId" = ${shop.companyId}::uuid AND id = ${id}::uuid`);
  await expect(deleted).rejects.toMatchObject({ constraint: "product_reserved" });
});
