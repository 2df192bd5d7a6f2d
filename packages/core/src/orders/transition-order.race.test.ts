import { DomainError } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { beforeAll, expect, it, vi } from "vitest";
import { guestOrder, openShop, type ShopProduct } from "../../test/open-shop";
import { someoneWaits } from "../../test/refusal-during";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { inTransaction } from "../platform";
import { getOrder, placeOrder, transitionOrder } from ".";

const PAIRS = 20;
let product: ShopProduct;

const { database } = await suiteDatabase({ poolSize: 8 });
const shop = await openShop(database);

beforeAll(async () => {
  product = await shop.addProduct({ stock: [String(PAIRS)] });
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

it("takes the levels before the products when it refunds, as everybody does", async () => {
  const { id: productId } = await shop.addProduct({ stock: ["1"] });
  const { id } = await placeOrder(shop.as(), guestOrder([{ productId, quantity: "1" }]));
  for (const to of ["confirmed", "processing", "completed"] as const)
    await transitionOrder(shop.as(), { id, to });
  const { refund } = await inTransaction(shop.as(), async (tx) => {
    await tx.sql(sql`SELECT 1 FROM "StockLevel" WHERE "productId" = ${productId}::uuid FOR UPDATE`);
    const refund = refusalOf(transitionOrder(shop.as(), { id, to: "refunded" }));
    await vi.waitFor(async () => expect(await someoneWaits(database)).toBe(true), { timeout: 5000 });
    await tx.sql(sql`SELECT 1 FROM "Product" WHERE id = ${productId}::uuid FOR UPDATE NOWAIT`);
    return { refund };
  });
  expect(await refund).toMatchObject({ reason: "none" });
});
