import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { guestOrder, openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { adjustStock, getStock } from "../inventory";
import { getOrder, listOrders, placeOrder, trackOrder, transitionOrder } from ".";

const statements: string[] = [];

const { database } = await suiteDatabase({ observe: (text) => statements.push(text) });
const shop = await openShop(database, { deliveryFeeMinor: 1500 });

const rows = <Row extends object>(statement: ReturnType<typeof sql>) =>
  database.forCompany(shop.companyId).sql<Row>(statement);

describe("placeOrder", () => {
  it("prices the cart, keeps the stock and tells of it, in one transaction", async () => {
    const product = await shop.addProduct({ priceMinor: 650, stock: ["10"], step: "0.25" });
    const order = await placeOrder(
      shop.as({ type: "anonymous" }),
      guestOrder([{ productId: product.id, quantity: "2.25" }]),
    );
    expect(order).toMatchObject({
      status: "pending",
      code: expect.stringMatching(/^ORD-\d{5}$/),
      subtotalMinor: 1463,
      deliveryFeeMinor: 1500,
      totalMinor: 2963,
      taxMinor: 191 + 196,
      allowed: ["confirmed", "processing", "cancelled"],
    });
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({
      reserved: "2.25",
      available: "7.75",
    });
    expect(await getOrder(shop.as(), { id: order.id })).toEqual(order);
    const events = await rows<{ type: string }>(
      sql`SELECT type FROM "OutboxEvent" WHERE "subjectId" IN (${order.id}, ${product.id}) AND payload->>'kind' IS DISTINCT FROM 'receive' ORDER BY position`,
    );
    expect(events.map((event) => event.type)).toEqual(["order.created", "stock.changed"]);
    const audit = await rows<{ action: string; actorType: string }>(
      sql`SELECT action, "actorType" FROM "AuditEntry" WHERE "subjectId" = ${order.id}`,
    );
    expect(audit).toEqual([{ action: "order.placed", actorType: "anonymous" }]);
  });

  it("changes nothing when one line is short", async () => {
    const plenty = await shop.addProduct({ stock: ["10"] });
    const scarce = await shop.addProduct({ stock: ["1"] });
    const before = await rows(sql`SELECT count(*)::int FROM "OutboxEvent"`);
    const refusal = await refusalOf(
      placeOrder(
        shop.as({ type: "anonymous" }),
        guestOrder([
          { productId: plenty.id, quantity: "2" },
          { productId: scarce.id, quantity: "2" },
        ]),
      ),
    );
    expect(refusal).toMatchObject({
      code: "CONFLICT",
      reason: "stock.short",
      details: { productId: scarce.id, available: "1" },
    });
    expect(await getStock(shop.as(), { productId: plenty.id })).toMatchObject({
      reserved: "0",
      available: "10",
    });
    expect(await rows(sql`SELECT count(*)::int FROM "OutboxEvent"`)).toEqual(before);
  });

  it("refuses another price than the buyer saw, and says the new one", async () => {
    const product = await shop.addProduct({ priceMinor: 900, stock: ["5"] });
    const wish = guestOrder([{ productId: product.id, quantity: "1" }]);
    const refusal = await refusalOf(
      placeOrder(shop.as({ type: "anonymous" }), {
        ...wish,
        lines: wish.lines.map((line) => ({ ...line, expectedPriceMinor: 800 })),
      }),
    );
    expect(refusal).toMatchObject({
      code: "CONFLICT",
      reason: "price.changed",
      details: { lines: [{ unitPriceMinor: 900, changed: true }] },
    });
  });

  it("refuses quantities between steps and beyond counting, drafts, and what is not there", async () => {
    const byQuarter = await shop.addProduct({ stock: ["5"], step: "0.25" });
    const draft = await shop.addProduct({ status: "draft", stock: ["5"] });
    const order = (productId: string, quantity: string) =>
      refusalOf(placeOrder(shop.as({ type: "anonymous" }), guestOrder([{ productId, quantity }])));
    expect(await order(byQuarter.id, "0.3")).toMatchObject({
      code: "UNPROCESSABLE",
      reason: "quantity.step",
    });
    const { id: productId, cartonId: productUnitId } = await shop.addProduct({ stock: ["5"] });
    const cartons = guestOrder([{ productId, productUnitId, quantity: "999999999" }]);
    expect(await refusalOf(placeOrder(shop.as(), cartons))).toMatchObject({
      code: "UNPROCESSABLE",
      reason: "quantity.too_large",
    });
    const absent = { code: "NOT_FOUND", reason: "product.absent" };
    expect(await order(draft.id, "1")).toMatchObject(absent);
    expect(await order(shop.unitId, "1")).toMatchObject(absent);
    const byStaff = placeOrder(shop.as(), guestOrder([{ productId: draft.id, quantity: "1" }]));
    expect(await refusalOf(byStaff)).toMatchObject({ code: "UNPROCESSABLE", reason: "product.unavailable" });
  });

  it("takes the same number of statements for two lines and for forty", async () => {
    const products: { id: string }[] = [];
    for (let index = 0; index < 40; index++) products.push(await shop.addProduct({ stock: ["5"] }));
    const count = async (lines: number) => {
      statements.length = 0;
      await placeOrder(
        shop.as({ type: "anonymous" }),
        guestOrder(products.slice(0, lines).map(({ id }) => ({ productId: id, quantity: "1" }))),
      );
      return statements.filter((text) => !text.includes("set_config")).length;
    };
    const few = await count(2);
    expect(await count(40)).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
  });
});

describe("transitionOrder", () => {
  const place = async (stock: string) => {
    const product = await shop.addProduct({ stock: [stock] });
    const order = await placeOrder(
      shop.as({ type: "anonymous" }),
      guestOrder([{ productId: product.id, quantity: "3" }]),
    );
    return { product, order };
  };

  it("takes the stock out when it ships, and counts cash on delivery as paid when it arrives", async () => {
    const { product, order } = await place("10");
    for (const to of ["confirmed", "processing", "shipped"] as const)
      await transitionOrder(shop.as(), { id: order.id, to });
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({
      onHand: "7",
      reserved: "0",
    });
    const delivered = await transitionOrder(shop.as(), { id: order.id, to: "delivered" });
    expect(delivered).toMatchObject({
      status: "delivered",
      paymentStatus: "paid",
      deliveryStatus: "delivered",
    });
    expect(delivered.timeline.map((step) => step.to)).toEqual([
      "pending",
      "confirmed",
      "processing",
      "shipped",
      "delivered",
    ]);
    expect(await getOrder(shop.as(), { id: order.id })).toEqual(delivered);
  });

  it("sets the stock free when it is cancelled, once", async () => {
    const { product, order } = await place("4");
    await transitionOrder(shop.as(), { id: order.id, to: "cancelled" });
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({
      onHand: "4",
      available: "4",
    });
    expect(await refusalOf(transitionOrder(shop.as(), { id: order.id, to: "cancelled" }))).toMatchObject({
      code: "CONFLICT",
      reason: "transition.illegal",
      details: { from: "cancelled", allowed: [] },
    });
  });

  it("takes goods and money back on a refund", async () => {
    const { product, order } = await place("5");
    for (const to of ["processing", "completed", "refunded"] as const)
      await transitionOrder(shop.as(), { id: order.id, to });
    expect(await getOrder(shop.as(), { id: order.id })).toMatchObject({ paymentStatus: "refunded" });
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({
      onHand: "5",
      reserved: "0",
    });
  });

  it("names the legal next states when a move is illegal, and changes nothing", async () => {
    const { order } = await place("5");
    expect(await refusalOf(transitionOrder(shop.as(), { id: order.id, to: "delivered" }))).toMatchObject({
      reason: "transition.illegal",
      details: { from: "pending", to: "delivered", allowed: ["confirmed", "processing", "cancelled"] },
    });
    expect(await getOrder(shop.as(), { id: order.id })).toEqual(order);
  });

  it("refuses a stale version", async () => {
    const { order } = await place("5");
    await transitionOrder(shop.as(), { id: order.id, to: "confirmed", version: 1 });
    expect(
      await refusalOf(transitionOrder(shop.as(), { id: order.id, to: "processing", version: 1 })),
    ).toMatchObject({ code: "PRECONDITION_FAILED", details: { theirs: { version: 2 } } });
  });

  it("lets two people press at once, and moves the order one step", async () => {
    const { order } = await place("5");
    const presses = await Promise.all(
      [1, 2, 3, 4].map(() => refusalOf(transitionOrder(shop.as(), { id: order.id, to: "confirmed" }))),
    );
    expect(presses.map((press) => press.reason).sort()).toEqual([
      "none",
      "transition.illegal",
      "transition.illegal",
      "transition.illegal",
    ]);
  });
});

describe("what others may see", () => {
  it("shows a customer their own orders and nobody else's", async () => {
    const product = await shop.addProduct({ stock: ["9"] });
    const order = await placeOrder(
      shop.as({ type: "anonymous" }),
      guestOrder([{ productId: product.id, quantity: "1" }]),
    );
    const stranger = shop.as({ type: "customer", id: shop.unitId, name: "x", email: "x@example.com" });
    expect((await listOrders(stranger, { page: 1, limit: 20, sort: "newest" })).total).toBe(0);
    expect(await refusalOf(getOrder(stranger, { id: order.id }))).toMatchObject({ code: "NOT_FOUND" });
    const tracked = await trackOrder(shop.as({ type: "anonymous" }), { token: order.trackingToken });
    expect(tracked).toMatchObject({ id: order.id, firstName: "نورة" });
    expect(JSON.stringify(tracked)).not.toContain("+966");
  });

  it("shows another company nothing", async () => {
    const other = await openShop(database);
    const product = await shop.addProduct({ stock: ["9"] });
    const order = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "1" }]));
    expect(await refusalOf(getOrder(other.as(), { id: order.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusalOf(getStock(other.as(), { productId: product.id }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await refusalOf(placeOrder(other.as(), guestOrder([{ productId: product.id, quantity: "1" }]))),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the database's own rules", () => {
  const fails = (statement: ReturnType<typeof sql>) =>
    rows(statement).then(
      () => "no error",
      (error: Error) => error.message,
    );

  it("refuses figures that no movement led to, and edits of the ledger", async () => {
    const product = await shop.addProduct({ stock: ["5"] });
    expect(
      await fails(sql`UPDATE "StockLevel" SET "onHand" = 6 WHERE "productId" = ${product.id}::uuid`),
    ).toMatch(/level_is_last_movement/);
    expect(
      await fails(sql`UPDATE "StockMovement" SET "deltaOnHand" = 6 WHERE "productId" = ${product.id}::uuid`),
    ).toMatch(/permission denied|append-only/);
    expect(await fails(sql`DELETE FROM "StockMovement" WHERE "productId" = ${product.id}::uuid`)).toMatch(
      /permission denied|append-only/,
    );
  });

  it("refuses stock below what is promised, even by hand", async () => {
    const product = await shop.addProduct({ stock: ["5"] });
    await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "4" }]));
    const refusal = await refusalOf(
      adjustStock(shop.as(), { productId: product.id, type: "decrement", quantity: "2", reason: "theft" }),
    );
    expect(refusal).toMatchObject({ reason: "stock.short", details: { available: "1" } });
  });
});
