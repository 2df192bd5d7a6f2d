import { constraintOf, type SqlStatement, sql } from "@mizan/db";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { guestOrder, openShop, type ShopProduct } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { getOrder, placeOrder, transitionOrder } from ".";

let oil: ShopProduct;
let orderId: string;

const { database } = await suiteDatabase({ poolSize: 2 });
const shop = await openShop(database);

beforeAll(async () => {
  oil = await shop.addProduct({ stock: ["50"] });
});
beforeEach(async () => {
  const lines = [
    { productId: oil.id, quantity: "1" },
    { productId: oil.id, quantity: "2" },
  ];
  orderId = (await placeOrder(shop.as(), guestOrder(lines))).id;
});

/** The constraint that a statement of the application's own role runs into when it commits; null when it is kept. */
const refusedBy = async (...statements: SqlStatement[]) => {
  const work = database.forCompany(shop.companyId).transaction(async (tx) => {
    for (const statement of statements) await tx.sql(statement);
  });
  return work.then(
    () => null,
    (error) => constraintOf(error) ?? error,
  );
};

const addLine = (position: number) => sql`
  INSERT INTO "OrderLine" ("companyId", "orderId", position, "productId", "productUnitId", "nameAr", "nameEn",
    "unitSymbol", "unitNameAr", "unitNameEn", quantity, "basicQuantity", "unitPriceMinor", "subtotalMinor", "taxMinor",
    "totalMinor")
  SELECT "companyId", "orderId", ${position}::int, "productId", "productUnitId", "nameAr", "nameEn", "unitSymbol",
    "unitNameAr", "unitNameEn", 1, 1, 0, 0, 0, 0
  FROM "OrderLine" WHERE "companyId" = ${shop.companyId}::uuid AND "orderId" = ${orderId}::uuid AND position = 1`;

const addStep = (seq: number, from: string, to: string, prevSeq = seq - 1) => sql`
  INSERT INTO "OrderStep" ("companyId", "orderId", seq, "prevSeq", "fromStatus", "toStatus", at)
  VALUES (${shop.companyId}::uuid, ${orderId}::uuid, ${seq}::int, ${prevSeq}::int, ${from}, ${to}, now())`;

const setStatus = (to: string) => sql`
  UPDATE "Order" SET status = ${to} WHERE "companyId" = ${shop.companyId}::uuid AND id = ${orderId}::uuid`;

describe("what the database lets nobody add to an order", () => {
  it.each([
    ["after its last line", 3, "order_line_has_place"],
    ["in the place of another", 2, "OrderLine_pkey"],
    ["before its first line", 0, "order_line_place"],
  ])("a line %s, also when it costs nothing", async (_where, position, constraint) => {
    expect(await refusedBy(addLine(position))).toBe(constraint);
  });

  it("a step that it does not take", async () => {
    expect(await refusedBy(addStep(2, "pending", "confirmed"))).toBe("order_step_is_taken");
  });

  it("a step from a state in which it was not", async () => {
    expect(await refusedBy(addStep(2, "confirmed", "processing"), setStatus("processing"))).toBe(
      "order_step_continues",
    );
  });

  it("a step that leaves one out", async () => {
    const leap = [addStep(3, "pending", "confirmed", 1), setStatus("confirmed")];
    expect(await refusedBy(...leap)).toBe("order_step_first");
    expect(await refusedBy(addStep(3, "pending", "confirmed"), setStatus("confirmed"))).toBe(
      "order_step_continues",
    );
  });
});

it("lets an order take several steps in one transaction", async () => {
  await transitionOrder(shop.as(), { id: orderId, to: "confirmed" });
  const steps = [addStep(3, "confirmed", "processing"), addStep(4, "processing", "shipped")];
  expect(await refusedBy(...steps, setStatus("processing"), setStatus("shipped"))).toBeNull();
  const { status, timeline } = await getOrder(shop.as(), { id: orderId });
  expect([status, timeline.map((step) => step.to)]).toEqual([
    "shipped",
    ["pending", "confirmed", "processing", "shipped"],
  ]);
});
