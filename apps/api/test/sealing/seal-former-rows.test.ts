import { getCustomer, listCustomers, saveCustomer } from "@mizan/core/customers";
import { getOrder, listOrders, placeOrder, transitionOrder } from "@mizan/core/orders";
import { guestOrder, openShop, type Shop } from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sealFormerRows } from "../../src/sealing/seal-former-rows";
import type { Services } from "../../src/services";
import { startApp } from "../open-api";

let testDatabase: TestDatabase;
let app: { services: Services; close(): Promise<void> };
let owner: pg.Client;
let shop: Shop;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  app = await startApp({ DATABASE_URL: testDatabase.appUrl });
  owner = new pg.Client({ connectionString: testDatabase.ownerUrl });
  await owner.connect();
  shop = await openShop(app.services.database);
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await testDatabase.drop();
});

/** As a release left them that knew nothing of sealing, for which the rule was not there yet. */
async function unseal(statements: [string, unknown[]][]): Promise<void> {
  await owner.query("BEGIN");
  await owner.query(`SET LOCAL row_security = off`);
  // Nor of books of addresses, which were sealed from their first day.
  await owner.query(`DELETE FROM "CustomerAddress"`);
  await owner.query(`DELETE FROM "DataKey"`);
  const { rows } = await owner.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE conname IN ('customer_sealed', 'order_sealed')`,
  );
  for (const { table, name } of rows) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const [text, values] of statements) await owner.query(text, values);
  await owner.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const { table, name, definition } of rows)
    await owner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  await owner.query("COMMIT");
}

it("seals at a start what was written before anything was sealed, and everything works as before", async () => {
  const ctx = shop.as();
  const product = await shop.addProduct({ stock: ["10"] });
  const wish = guestOrder([{ productId: product.id, quantity: "1" }]);
  const order = await placeOrder(ctx, wish);
  const buyer = await saveCustomer(ctx, { name: "Amal", address: "7 Date Palm Street" });
  await unseal([
    [
      `UPDATE "Order" SET "contactPhone" = $2, "contactPhoneIndex" = NULL, "contactPhoneTail" = NULL, "shippingAddress" = $3
       WHERE id = $1`,
      [order.id, wish.contact.phone, JSON.stringify(wish.shippingAddress)],
    ],
    [
      `UPDATE "Customer" SET phone = $2, "phoneIndex" = NULL, "phoneTail" = NULL WHERE id = $1`,
      [order.customerId, wish.contact.phone],
    ],
    [`UPDATE "Customer" SET address = $2 WHERE id = $1`, [buyer.id, "7 Date Palm Street"]],
  ]);
  const another = await startApp({ DATABASE_URL: testDatabase.appUrl });
  await sealFormerRows(another.services);
  await another.close();

  const { rows } = await owner.query(
    `SELECT to_jsonb(c) FROM "Customer" c UNION ALL SELECT to_jsonb(o) FROM "Order" o`,
  );
  expect(JSON.stringify(rows)).toContain(order.id);
  expect(JSON.stringify(rows)).not.toMatch(/Palm|\+9665|شارع/);
  expect(await getCustomer(ctx, { id: buyer.id })).toMatchObject({ address: "7 Date Palm Street" });
  expect(await getOrder(ctx, { id: order.id })).toMatchObject({ shippingAddress: wish.shippingAddress });
  const search = wish.contact.phone;
  expect((await listOrders(ctx, { page: 1, limit: 5, sort: "newest", search })).total).toBe(1);
  expect((await listCustomers(ctx, { page: 1, limit: 5, sort: "newest", search })).total).toBe(1);
  expect((await transitionOrder(ctx, { id: order.id, to: "confirmed" })).status).toBe("confirmed");
  const again = await placeOrder(ctx, { ...wish, notes: "again" });
  expect(again.customerId).toBe(order.customerId);
});

it("does not look at a company again that is done", async () => {
  const statements: string[] = [];
  const another = await startApp(
    { DATABASE_URL: testDatabase.appUrl },
    { observe: (text) => statements.push(text) },
  );
  await sealFormerRows(another.services);
  await another.close();
  expect(statements.filter((text) => /FROM "(Customer|Order)"/.test(text))).toEqual([]);
});
