import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { addCustomer } from "../../test/add-account";
import { guestOrder, openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { signedIn } from "../../test/signed-in";
import { suiteDatabase } from "../../test/suite-database";
import { placeOrder, transitionOrder } from "../orders";
import { type Actor, inTransaction, newId } from "../platform";
import { findOrCreateGuest, getCustomer, listCustomers, saveCustomer, updateOwnCustomer } from ".";

const statements: string[] = [];

const { database } = await suiteDatabase({ poolSize: 8, observe: (text) => statements.push(text) });
const shop = await openShop(database);
const other = await openShop(database);

const guest = (phone: string | null, name = "نورة", where = shop) =>
  inTransaction(where.as(), (tx) =>
    findOrCreateGuest(tx, { name, email: "Noura@Example.com", phone }, { locale: "ar", currency: "SAR" }),
  );

describe("findOrCreateGuest", () => {
  it("finds a guest again by phone, however it is written", async () => {
    const first = await guest("0500000010");
    expect(first).toMatchObject({ phone: "+966500000010", email: "noura@example.com" });
    expect((await guest("+966 50 000 0010", "Another name")).id).toBe(first.id);
    expect((await guest("٠٥٠٠٠٠٠٠١٠")).id).toBe(first.id);
    expect((await guest("0500000010", "نورة", other)).id).not.toBe(first.id);
  });

  it("says in the audit that a guest was made, once, and nothing of how to reach them", async () => {
    const { id } = await guest("0500000013");
    await guest("0500000013");
    const entries = await shop.as().db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries).toMatchObject([{ action: "customer.created", after: { name: "نورة", isGuest: true } }]);
    expect(JSON.stringify(entries)).not.toMatch(/500000013|example\.com/);
  });

  it("makes one guest of ten checkouts at once", async () => {
    const guests = await Promise.all(Array.from({ length: 10 }, () => guest("0500000011")));
    expect(new Set(guests.map(({ id }) => id)).size).toBe(1);
  });

  it("never leads to a registered account, whatever fits", async () => {
    const account = await saveCustomer(shop.as(), {
      name: "Registered",
      email: "noura@example.com",
      phone: "0500000012",
    });
    const found = await guest("0500000012");
    expect(found.id).not.toBe(account.id);
    expect((await getCustomer(shop.as(), { id: found.id })).isGuest).toBe(true);
  });

  it("makes a guest of their own of each without a phone", async () => {
    expect((await guest(null)).id).not.toBe((await guest(null)).id);
  });

  it("refuses what is no phone number", async () => {
    expect(await refusalOf(guest("12345"))).toMatchObject({ code: "UNPROCESSABLE", reason: "phone.invalid" });
  });
});

describe("saveCustomer", () => {
  it("makes an account and changes only what it is given", async () => {
    const made = await saveCustomer(shop.as(), {
      name: "Omar",
      email: "Omar@Example.com",
      phone: "0500000020",
    });
    expect(made).toMatchObject({
      email: "omar@example.com",
      phone: "+966500000020",
      isGuest: false,
      locale: "ar",
      totalOrders: 0,
      version: 1,
    });
    const changed = await saveCustomer(shop.as(), {
      id: made.id,
      version: 1,
      city: "Marsa",
      phone: null,
      name: undefined,
    });
    expect(changed).toMatchObject({ name: "Omar", city: "Marsa", phone: null, version: 2 });
    const same = { id: made.id, version: 2, city: "Marsa", email: "OMAR@example.com", address: "" };
    expect(await saveCustomer(shop.as(), same)).toEqual(changed);
    expect(await refusalOf(saveCustomer(shop.as(), { id: made.id, version: 1, city: "X" }))).toMatchObject({
      code: "PRECONDITION_FAILED",
      details: { theirs: { city: "Marsa" } },
    });
  });

  it("refuses an e-mail address that another account has", async () => {
    await saveCustomer(shop.as(), { name: "One", email: "taken@example.com" });
    const two = await saveCustomer(shop.as(), { name: "Two", email: "two@example.com" });
    const taken = { code: "CONFLICT", reason: "email.taken" };
    expect(
      await refusalOf(saveCustomer(shop.as(), { name: "Three", email: "TAKEN@example.com" })),
    ).toMatchObject(taken);
    expect(
      await refusalOf(saveCustomer(shop.as(), { id: two.id, email: "taken@example.com" })),
    ).toMatchObject(taken);
    expect((await saveCustomer(other.as(), { name: "Four", email: "taken@example.com" })).email).toBe(
      "taken@example.com",
    );
  });

  it("refuses a guest's phone that another guest has, and a new customer without a name", async () => {
    await guest("0500000021");
    const second = await guest("0500000022");
    expect(await refusalOf(saveCustomer(shop.as(), { id: second.id, phone: "0500000021" }))).toMatchObject({
      reason: "phone.taken",
    });
    expect(await refusalOf(saveCustomer(shop.as(), { email: "nameless@example.com" }))).toMatchObject({
      reason: "name.missing",
    });
  });
});

describe("a customer who asks for another address", () => {
  it("is told whether it is taken a few times, and then to wait", async () => {
    const email = "curious@example.test";
    const id = await addCustomer(database, shop.companyId, { email, password: "a word of their own" });
    await saveCustomer(shop.as(), { name: "Known", email: "known@example.test" });
    const ctx = shop.as((await signedIn(database, shop.companyId, "customer", id)).actor);
    const wish = { email: "known@example.test", currentPassword: "a word of their own" };
    const reasons: (string | undefined)[] = [];
    for (let turn = 0; turn < 6; turn++)
      reasons.push((await refusalOf(updateOwnCustomer(ctx, wish, { ip: "192.0.2.1" }))).reason);
    expect(reasons).toEqual([...Array<string>(5).fill("email.taken"), "login.throttled"]);
  });
});

describe("what is kept of a customer", () => {
  it("shows neither phone nor address to whoever reads the tables, nor does the audit", async () => {
    const personal = { phone: "0512345678", address: "12 Pearl Street", zipCode: "31952" };
    const made = await saveCustomer(shop.as(), { name: "Hidden", ...personal });
    const changed = await saveCustomer(shop.as(), { id: made.id, address: "14 Coral Street" });
    const read = await getCustomer(shop.as(), { id: made.id });
    expect(read).toMatchObject({ phone: "+966512345678", address: "14 Coral Street", zipCode: "31952" });
    expect(changed.address).toBe("14 Coral Street");
    const rows = await shop.as().sql(sql`
      SELECT to_jsonb(c) AS row FROM "Customer" c WHERE c.id = ${made.id}::uuid
      UNION ALL SELECT to_jsonb(a) FROM "AuditEntry" a WHERE a."subjectId" = ${made.id}`);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/12345678|Pearl|Coral|31952/);
    expect(JSON.stringify(rows)).toContain('"after":{"address":"[redacted]"');
  });

  it("does not open when it was moved to another customer", async () => {
    const [one, two] = [await guest("0500000071"), await guest("0500000072")];
    await shop.as().sql(sql`
      UPDATE "Customer" SET phone = (SELECT phone FROM "Customer" WHERE id = ${one.id}::uuid) WHERE id = ${two.id}::uuid`);
    await expect(getCustomer(shop.as(), { id: two.id })).rejects.toThrow();
    await shop.as().sql(sql`DELETE FROM "Customer" WHERE id = ${two.id}::uuid`);
  });

  it("cannot be written in the clear", async () => {
    const clear = (data: object) =>
      shop.as().db.customer.create({ data: { companyId: shop.companyId, id: newId(), name: "x", ...data } });
    await expect(clear({ address: "12 Pearl Street" })).rejects.toThrow(/customer_sealed/);
    await expect(clear({ phone: "+966500000001" })).rejects.toThrow(/customer_sealed/);
  });
});

describe("who sees whom", () => {
  it("shows a customer themselves alone", async () => {
    const me = await saveCustomer(shop.as(), { name: "Me", email: "me@example.com" });
    const you = await saveCustomer(shop.as(), { name: "You", email: "you@example.com" });
    const actor: Actor = { type: "customer", id: me.id, name: "Me", email: "me@example.com" };
    expect((await getCustomer(shop.as(actor), { id: me.id })).name).toBe("Me");
    expect(await refusalOf(getCustomer(shop.as(actor), { id: you.id }))).toMatchObject({
      reason: "customer.absent",
    });
    expect(await refusalOf(saveCustomer(shop.as(actor), { id: you.id, city: "X" }))).toMatchObject({
      reason: "customer.absent",
    });
    expect((await saveCustomer(shop.as(actor), { id: me.id, city: "Marsa" })).city).toBe("Marsa");
    expect(await refusalOf(saveCustomer(shop.as(actor), { id: me.id, isActive: false }))).toMatchObject({
      code: "FORBIDDEN",
    });
    const list = await listCustomers(shop.as(actor), { page: 1, limit: 20, sort: "newest" });
    expect(list.data.map(({ id }) => id)).toEqual([me.id]);
  });

  it("does not know another company's, and tells strangers nothing", async () => {
    const mine = await saveCustomer(shop.as(), { name: "Mine" });
    expect(await refusalOf(getCustomer(other.as(), { id: mine.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusalOf(saveCustomer(other.as(), { id: mine.id, city: "X" }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await refusalOf(listCustomers(shop.as({ type: "anonymous" }), { page: 1, limit: 1, sort: "newest" })),
    ).toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});

describe("listCustomers", () => {
  it("counts orders and money, without those that were cancelled, and sorts along cursors", async () => {
    const many = await openShop(database);
    const product = await many.addProduct({ priceMinor: 1000, stock: ["100"] });
    const ids: string[] = [];
    for (const [index, name] of ["Amal", "badr", "Čelik", "داود"].entries()) {
      const { id } = await saveCustomer(many.as(), {
        name,
        email: `${index}@example.com`,
        phone: `050000003${index}`,
      });
      ids.push(id);
      for (let order = 0; order < index; order++)
        await placeOrder(many.as(), {
          ...guestOrder([{ productId: product.id, quantity: String(index) }]),
          contact: undefined,
          customerId: id,
          channel: "admin",
        });
    }
    const [order] = await many.as().sql<{ id: string }>(sql`
      SELECT id FROM "Order" WHERE "customerId" = ${ids[3] ?? null}::uuid LIMIT 1`);
    await transitionOrder(many.as(), { id: order?.id ?? "", to: "cancelled" });

    const names = async (sort: "newest" | "name" | "-spent" | "-orders") => {
      const all: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await listCustomers(many.as(), { page: 1, limit: 2, sort, cursor: cursor ?? undefined });
        expect(page.total).toBe(4);
        all.push(...page.data.map((row) => `${row.name} ${row.totalOrders} ${row.totalSpentMinor}`));
        cursor = page.nextCursor;
      } while (cursor);
      return all;
    };
    const rows = ["Amal 0 0", "badr 1 1000", "Čelik 2 4000", "داود 2 6000"];
    expect(await names("name")).toEqual(rows);
    expect(await names("newest")).toEqual([...rows].reverse());
    for (const sort of ["newest", "-orders"] as const) {
      statements.splice(0);
      await listCustomers(many.as(), { page: 1, limit: 20, sort });
      expect(statements.filter((text) => !text.includes("set_config"))).toHaveLength(2);
    }
    expect(await names("-spent")).toEqual([...rows].reverse());
    expect((await names("-orders")).slice(0, 2).sort()).toEqual(["Čelik 2 4000", "داود 2 6000"]);
    expect(await getCustomer(many.as(), { id: ids[3] ?? "" })).toMatchObject({
      totalOrders: 2,
      totalSpentMinor: 6000,
    });
  });

  it("finds by name in any spelling, by e-mail and by phone", async () => {
    await saveCustomer(shop.as(), { name: "أحمد الحربي", email: "ahmad.h@example.com", phone: "0500000099" });
    for (const search of [
      "احمد",
      "أَحمد",
      "AHMAD.H@",
      "0500000099",
      "٠٥٠٠٠٠٠٠٩٩",
      "50 000 0099",
      "0099",
      "٠٠٩٩",
    ]) {
      const page = await listCustomers(shop.as(), { page: 1, limit: 20, sort: "newest", search });
      expect(page.data.map(({ name }) => name)).toEqual(["أحمد الحربي"]);
    }
    for (const search of ["%", "0098", "05000000", "050000009"])
      expect((await listCustomers(shop.as(), { page: 1, limit: 20, sort: "newest", search })).total).toBe(0);
  });
});
