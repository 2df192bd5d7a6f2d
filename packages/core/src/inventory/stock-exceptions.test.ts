import type { AdjustStockInput } from "@mizan/contracts/inventory";
import { sql } from "@mizan/db";
import { beforeEach, describe, expect, it } from "vitest";
import { guestOrder, openShop, refusalOf, type ShopProduct } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { placeOrder, transitionOrder } from "../orders";
import {
  adjustStock,
  getStock,
  listStockExceptions,
  receiveStock,
  setStockPolicy,
  settleStockException,
} from ".";

let oil: ShopProduct;
let orderId: string;

const { database } = await suiteDatabase({ poolSize: 2 });
const shop = await openShop(database);
/** Five on the shelf, four of them promised. */
beforeEach(async () => {
  oil = await shop.addProduct({ stock: ["5"] });
  orderId = (await placeOrder(shop.as(), guestOrder([{ productId: oil.id, quantity: "4" }]))).id;
});

const adjust = (input: Pick<AdjustStockInput, "type" | "quantity"> & Partial<AdjustStockInput>) =>
  adjustStock(shop.as(), { productId: oil.id, reason: "correction", ...input });
const level = async () => (await getStock(shop.as(), { productId: oil.id })).locations[0];
const open = async () =>
  (await listStockExceptions(shop.as())).filter((exception) => exception.productId === oil.id);

describe("stock that is found to be less than is promised", () => {
  it.each([
    ["a count", { type: "count", quantity: "3" } as const, "count"],
    ["damage", { type: "decrement", quantity: "2", reason: "damage" } as const, "damage"],
    ["spoilage", { type: "decrement", quantity: "2", reason: "spoilage" } as const, "waste"],
  ])("is written down after %s, and stands as an exception", async (_what, input, kind) => {
    await adjust(input);
    expect(await level()).toMatchObject({ onHand: "3", reserved: "4", available: "0", shortfall: "1" });
    expect(await open()).toMatchObject([
      { kind, quantity: "1", missing: "1", productName: { en: expect.any(String) }, unitSymbol: "pc" },
    ]);
    const more = placeOrder(shop.as(), guestOrder([{ productId: oil.id, quantity: "1" }]));
    expect(await refusalOf(more)).toMatchObject({ reason: "stock.short" });
  });

  it("is one exception for each rise", async () => {
    await adjust({ type: "count", quantity: "3" });
    await adjust({ type: "count", quantity: "1" });
    expect((await open()).map(({ quantity, missing }) => [quantity, missing])).toEqual([
      ["2", "3"],
      ["1", "3"],
    ]);
  });

  it("is forgotten as goods come in, and the exceptions settle when all is there", async () => {
    await adjust({ type: "count", quantity: "1" });
    const receive = (quantity: string) =>
      receiveStock(shop.as(), { lines: [{ productId: oil.id, quantity }] });
    await receive("2");
    expect([(await level())?.shortfall, (await open()).length]).toEqual(["1", 1]);
    await receive("1");
    expect([(await level())?.shortfall, await open()]).toEqual(["0", []]);
  });

  it("does not leave the shelf that it is not on, until it is counted or received", async () => {
    await adjust({ type: "count", quantity: "3" });
    await transitionOrder(shop.as(), { id: orderId, to: "processing" });
    const ship = () => transitionOrder(shop.as(), { id: orderId, to: "shipped" });
    expect(await refusalOf(ship())).toMatchObject({
      code: "CONFLICT",
      reason: "stock.missing",
      details: { wanted: "4", onHand: "3" },
    });
    expect(await level()).toMatchObject({ onHand: "3", reserved: "4" });
    await adjust({ type: "count", quantity: "4" });
    await ship();
    expect(await level()).toMatchObject({ onHand: "0", reserved: "0", shortfall: "0" });
  });

  it("is forgotten when the order is cancelled", async () => {
    await adjust({ type: "count", quantity: "1" });
    await transitionOrder(shop.as(), { id: orderId, to: "cancelled" });
    expect(await level()).toMatchObject({ onHand: "1", reserved: "0", available: "1", shortfall: "0" });
    expect(await open()).toEqual([]);
  });

  it("is forgotten when more may be sold than is there, and settles at that time", async () => {
    await adjust({ type: "count", quantity: "3" });
    const { locationId } = (await level()) ?? { locationId: "" };
    await setStockPolicy(shop.as(), { productId: oil.id, locationId, backorderLimit: "1" });
    expect([(await level())?.shortfall, await open()]).toEqual(["0", []]);
    const [times] = await shop.as().sql<{ isLater: boolean }>(sql`
      SELECT "settledAt" > "raisedAt" AS "isLater" FROM "StockException" WHERE "productId" = ${oil.id}::uuid`);
    expect(times).toEqual({ isLater: true });
  });

  it("is settled once by somebody who says how", async () => {
    await adjust({ type: "count", quantity: "3" });
    const [{ id } = { id: "" }] = await open();
    const settle = () => settleStockException(shop.as(), { id, note: "Bought at the neighbour's" });
    await settle();
    expect(await open()).toEqual([]);
    expect(await refusalOf(settle())).toMatchObject({ reason: "exception.absent" });
  });
});

it("refuses to take what is promised for any other reason, and to damage what is not there", async () => {
  const theft = adjust({ type: "decrement", quantity: "2", reason: "theft" });
  expect(await refusalOf(theft)).toMatchObject({ reason: "stock.short", details: { available: "1" } });
  const damage = adjust({ type: "decrement", quantity: "6", reason: "damage" });
  expect(await refusalOf(damage)).toMatchObject({ reason: "stock.short", details: { available: "5" } });
});

it("lets nothing but such a movement make a place short", async () => {
  await adjust({ type: "count", quantity: "4" });
  const hidden = shop.as().sql(sql`UPDATE "StockLevel" SET shortfall = 1, "backorderLimit" = 0, "onHand" = 3
    WHERE "companyId" = ${shop.companyId}::uuid AND "productId" = ${oil.id}::uuid`);
  await expect(hidden).rejects.toMatchObject({ constraint: "level_shortfall_cause" });
});

it("lets nobody forget, rewrite or reopen an exception, and makes no place short from the first", async () => {
  await adjust({ type: "count", quantity: "3" });
  const [{ id } = { id: "" }] = await open();
  const run = (statement: ReturnType<typeof sql>) => shop.as().sql(statement);
  const denied = { code: "42501" };
  await expect(run(sql`DELETE FROM "StockException" WHERE id = ${id}::uuid`)).rejects.toMatchObject(denied);
  await expect(
    run(sql`UPDATE "StockException" SET quantity = 9 WHERE id = ${id}::uuid`),
  ).rejects.toMatchObject(denied);
  await settleStockException(shop.as(), { id, note: "Bought" });
  await expect(
    run(sql`UPDATE "StockException" SET "settledAt" = NULL WHERE id = ${id}::uuid`),
  ).rejects.toMatchObject({ code: "23001" });
  const elsewhere = shop.locationIds[1];
  await expect(
    run(sql`INSERT INTO "StockLevel" ("companyId", "productId", "locationId", "onHand", reserved, shortfall, "lastSeq", "updatedAt")
      VALUES (${shop.companyId}::uuid, ${oil.id}::uuid, ${elsewhere}::uuid, 0, 1, 1, 1, now())`),
  ).rejects.toMatchObject({ constraint: "level_shortfall_cause" });
});
