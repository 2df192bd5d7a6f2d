import { findBreaches, invariants } from "@mizan/db/invariants";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { adjustStock } from "../src/inventory";
import { placeOrder, transitionOrder } from "../src/orders";
import { placeEvents } from "../src/platform";
import { guestOrder, openShop } from "./open-shop";
import { suiteDatabase } from "./suite-database";

const { database, testDatabase } = await suiteDatabase();
const shop = await openShop(database);
const owner = new pg.Client({ connectionString: testDatabase.ownerUrl });

beforeAll(async () => {
  await owner.connect();
  await trade();
});
afterAll(() => owner.end());

/** A little of everything that moves stock, money and states. */
async function trade(): Promise<void> {
  const [oil, rice] = [
    await shop.addProduct({ stock: ["20", "5"] }),
    await shop.addProduct({ stock: ["9"] }),
  ];
  const company = database.forCompany(shop.companyId);
  await adjustStock(shop.as(), { productId: oil.id, type: "decrement", quantity: "1", reason: "damage" });
  const order = async (
    ...path: ("confirmed" | "processing" | "shipped" | "delivered" | "refunded" | "cancelled")[]
  ) => {
    const { id } = await placeOrder(
      shop.as(),
      guestOrder([
        { productId: oil.id, quantity: "2" },
        { productId: rice.id, quantity: "1" },
      ]),
    );
    for (const to of path) await transitionOrder(shop.as(), { id, to });
  };
  await order("confirmed", "cancelled");
  await order("processing", "shipped", "delivered", "refunded");
  await order("confirmed", "processing", "shipped");
  await order();
  while ((await placeEvents(company, 100, async () => {})).length > 0);
}

it("finds nothing in a shop that trades by the verbs", async () => {
  expect(await findBreaches(database)).toEqual([]);
});

/** For each invariant a change that breaks it, made behind the back of constraints and triggers. */
const faults: Record<string, string> = {
  "stock.ledger_sum": `UPDATE "StockLevel" SET "onHand" = "onHand" + 1 WHERE "lastSeq" > 1`,
  "stock.chain": `DELETE FROM "StockMovement" WHERE seq = 2`,
  "stock.last_movement": `UPDATE "StockLevel" SET "lastSeq" = "lastSeq" + 1`,
  "stock.oversold": `ALTER TABLE "StockLevel" DROP CONSTRAINT level_not_oversold;
    UPDATE "StockLevel" SET reserved = "onHand" + 1`,
  "reservations.held": `UPDATE "StockReservation" SET quantity = quantity + 1 WHERE status = 'held'`,
  "reservations.of_orders": `UPDATE "StockReservation" SET status = 'fulfilled' WHERE status = 'held'`,
  "reservations.cover_lines": `DELETE FROM "StockReservation" WHERE status = 'held'`,
  "orders.totals": `UPDATE "Order" SET "subtotalMinor" = "subtotalMinor" + 1, "totalMinor" = "totalMinor" + 1 WHERE number = 1`,
  "orders.steps": `UPDATE "Order" SET status = 'confirmed' WHERE status = 'pending'`,
  "orders.numbers": `UPDATE "Order" SET number = number + 1 WHERE number = (SELECT max(number) FROM "Order")`,
  "products.numbers": `UPDATE "Product" SET number = 99 WHERE number = 2`,
  "events.sequence": `DELETE FROM "OutboxEvent" WHERE seq = 2`,
  "events.order": `UPDATE "OutboxEvent" SET position = -position`,
  "orders.created_event": `DELETE FROM "AuditEntry" WHERE action = 'order.placed'`,
  "orders.status_events": `DELETE FROM "OutboxEvent" WHERE seq = (SELECT max(seq) FROM "OutboxEvent" WHERE type = 'order.status_changed')`,
  "stock.events": `DELETE FROM "OutboxEvent" WHERE seq = (SELECT max(seq) FROM "OutboxEvent" WHERE type = 'stock.changed')`,
};

it.each(invariants)("$name finds a row that breaks it", async ({ name, breaches }) => {
  const fault = faults[name];
  if (!fault) throw new Error(`No fault is known that breaks ${name}`);
  await owner.query("BEGIN");
  try {
    await owner.query("SET LOCAL session_replication_role = replica");
    await owner.query(fault);
    const { text, values } = breaches(shop.companyId);
    const { rows } = await owner.query({ text, values });
    expect(rows).not.toEqual([]);
  } finally {
    await owner.query("ROLLBACK");
  }
});

it("names the company and the row", async () => {
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(`UPDATE "StockReservation" SET quantity = quantity + 1 WHERE status = 'held'`);
  const breaches = await findBreaches(database);
  expect(breaches.map(({ invariant }) => invariant)).toContain("reservations.held");
  expect(breaches[0]).toMatchObject({
    company: `shop-${shop.companyId}`,
    row: { productId: expect.any(String) },
  });
});
