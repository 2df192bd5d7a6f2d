import { FORGOTTEN } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { addCustomer, guestOrder, openDoor, openShop, refusalOf, signedIn } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { confirmIdentity, resolveToken, signIn } from "../identity";
import { exportOwnData, getOrder, placeOrder, resealOrders, transitionOrder } from "../orders";
import { deleteCustomer, deleteOwnCustomer, forgetContacts, saveAddress, saveCustomer } from ".";

const PASSWORD = "a long password";
const door = { ip: "192.0.2.7" };

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);

let shoppers = 0;

/** Somebody with an account, a phone, an address and an order. */
async function openShopper() {
  const email = `leila${++shoppers}@example.com`;
  const id = await addCustomer(database, shop.companyId, { email, password: PASSWORD });
  const { actor } = await signedIn(database, shop.companyId, "customer", id);
  const ctx = shop.as(actor);
  await saveCustomer(shop.as(), { id, name: "Leila Haddad", phone: "+966500000123" });
  await saveAddress(ctx, { line1: "7 Palm Street" });
  const product = await shop.addProduct({ stock: ["5"] });
  const wish = guestOrder([{ productId: product.id, quantity: "1" }]);
  const order = await placeOrder(ctx, { ...wish, notes: "The bell says Haddad" });
  return { id, email, ctx, orderId: order.id, code: order.code };
}

const leave = ({ ctx }: Pick<Awaited<ReturnType<typeof openShopper>>, "ctx">, currentPassword = PASSWORD) =>
  deleteOwnCustomer(ctx, { currentPassword }, door);

const cancel = (orderId: string) => transitionOrder(shop.as(), { id: orderId, to: "cancelled" });

describe("a shopper who deletes their account", () => {
  it("shows the password once more", async () => {
    const leila = await openShopper();
    await cancel(leila.orderId);
    expect(await refusalOf(leave(leila, "not this one"))).toMatchObject({ reason: "password.wrong" });
    expect(await refusalOf(leave({ ctx: shop.as() }))).toMatchObject({ code: "UNAUTHORIZED" });
    expect((await exportOwnData(leila.ctx)).profile.email).toBe(leila.email);
  });

  it("waits for the orders that are under way, which are named", async () => {
    const leila = await openShopper();
    expect(await refusalOf(leave(leila))).toMatchObject({
      reason: "customer.orders_under_way",
      details: { orders: [leila.code] },
    });
    await cancel(leila.orderId);
    expect(await leave(leila)).toEqual({ id: leila.id });
  });

  it("leaves the books, and nothing in them that tells who it was", async () => {
    const leila = await openShopper();
    await cancel(leila.orderId);
    await refusalOf(leave(leila, "not this one"));
    await leave(leila);

    expect(await getOrder(shop.as(), { id: leila.orderId })).toMatchObject({
      code: leila.code,
      totalMinor: 1000,
      contact: { name: FORGOTTEN, email: null, phone: null },
      shippingAddress: { line1: FORGOTTEN, city: "" },
      notes: "",
    });
    const [row] = await shop.as().sql(sql`
      SELECT name, email, phone, "phoneIndex", "phoneTail", "passwordHash", address, "isActive" FROM "Customer"
      WHERE id = ${leila.id}::uuid`);
    expect(row).toEqual({
      name: "",
      email: null,
      phone: null,
      phoneIndex: null,
      phoneTail: null,
      passwordHash: null,
      address: "",
      isActive: false,
    });
    const traces = await shop.as().sql<{ session: number; address: number; attempt: number }>(sql`
      SELECT (SELECT count(*)::int FROM "Session" WHERE "customerId" = ${leila.id}::uuid) AS session,
        (SELECT count(*)::int FROM "CustomerAddress" WHERE "customerId" = ${leila.id}::uuid) AS address,
        (SELECT count(*)::int FROM "LoginThrottle" WHERE subject LIKE ${`%${leila.email}%`}) AS attempt`);
    expect(traces).toEqual([{ session: 0, address: 0, attempt: 0 }]);
    const told = await shop.as().sql(sql`
      SELECT "actorName", before, after FROM "AuditEntry"
      WHERE "subjectId" = ${leila.id} AND action = 'customer.deleted'`);
    expect(told).toMatchObject([{ actorName: null, before: { totalOrders: 0 } }]);
    expect(JSON.stringify(told)).not.toMatch(/Leila|leila|Sara/);
    // Nor does a change of keys look for a contact where there is none.
    expect(await resealOrders(shop.as(), null)).toMatchObject({ rows: 0 });
  });

  it("is signed out, and the address is free for whoever signs up next", async () => {
    const leila = await openShopper();
    await cancel(leila.orderId);
    await leave(leila);
    expect(await refusalOf(leave(leila))).toMatchObject({ code: "UNAUTHORIZED" });
    const ended = await shop.as().sql(sql`
      SELECT payload FROM "OutboxEvent" WHERE "subjectId" = ${leila.id} AND type = 'session.ended'`);
    expect(ended).toMatchObject([{ payload: { kind: "customer", sessionIds: null } }]);
    const again = await addCustomer(database, shop.companyId, { email: leila.email, password: PASSWORD });
    expect(again).not.toBe(leila.id);
  });
});

it("a customer whom the shop deletes is reached until their order is over", async () => {
  const leila = await openShopper();
  await deleteCustomer(shop.as(), { id: leila.id });
  const contact = async () => (await getOrder(shop.as(), { id: leila.orderId })).contact.name;
  const clean = () => forgetContacts(shop.as(), { now: new Date() });
  await clean();
  expect(await contact()).toBe("نورة سالم");
  await cancel(leila.orderId);
  await clean();
  expect(await contact()).toBe(FORGOTTEN);
});

it("a shopper's data leave an open page only once the password shows that it is them", async () => {
  const account = { email: "left-open@example.com", password: PASSWORD };
  const id = await addCustomer(database, shop.companyId, account);
  const webApp = { ...openDoor(database, shop), fromWebApp: true };
  const { token } = await signIn(webApp, { kind: "customer", ...account });
  const ctx = shop.as((await resolveToken(database, webApp.tokens, token)).actor);
  expect((await exportOwnData(ctx)).profile.id).toBe(id);
  await shop.as().sql(sql`
    UPDATE "Session" SET "confirmedAt" = now() - interval '11 minutes' WHERE "customerId" = ${id}::uuid`);
  expect(await refusalOf(exportOwnData(ctx))).toMatchObject({ reason: "step_up.required" });
  await confirmIdentity(ctx, { password: PASSWORD }, door);
  expect((await exportOwnData(ctx)).profile.id).toBe(id);
});

it("a shopper takes along what the shop keeps of them, and of nobody else", async () => {
  const [leila, other] = [await openShopper(), await openShopper()];
  const taken = await exportOwnData(leila.ctx);
  expect(taken).toMatchObject({
    profile: { id: leila.id, name: "Leila Haddad", email: leila.email, phone: "+966500000123" },
    addresses: [{ line1: "7 Palm Street", isDefault: true }],
    orders: [{ id: leila.orderId, notes: "The bell says Haddad", lines: [{ quantity: "1" }] }],
  });
  expect(JSON.stringify(taken)).not.toContain(other.orderId);
  expect(await refusalOf(exportOwnData(shop.as({ type: "anonymous" })))).toMatchObject({
    code: "UNAUTHORIZED",
  });
});
