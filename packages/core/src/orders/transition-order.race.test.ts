import { DomainError } from "@mizan/contracts/errors";
import { Database } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guestOrder, openShop, type Shop, type ShopProduct } from "../../test/open-shop";
import { getOrder, placeOrder, transitionOrder } from ".";

const PAIRS = 20;
let testDatabase: TestDatabase;
let database: Database;
let shop: Shop;
let product: ShopProduct;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 8 });
  shop = await openShop(database);
  product = await shop.addProduct({ stock: [String(PAIRS)] });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

it("takes two moves at once one after the other, and refuses only what the machine does not have", async () => {
  for (let pair = 0; pair < PAIRS; pair++) {
    const { id } = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "1" }]));
    const results = await Promise.allSettled([
      transitionOrder(shop.as(), { id, to: "confirmed" }),
      transitionOrder(shop.as(), { id, to: "cancelled" }),
    ]);
    const reasons = results.map((result) =>
      result.status === "fulfilled"
        ? "done"
        : result.reason instanceof DomainError
          ? result.reason.reason
          : String(result.reason),
    );
    expect([
      ["done", "done"],
      ["transition.illegal", "done"],
    ]).toContainEqual(reasons);
    const { status, timeline } = await getOrder(shop.as(), { id });
    expect(status).toBe("cancelled");
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
  }
});
