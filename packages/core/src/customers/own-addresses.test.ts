import type { SaveAddressInput } from "@mizan/contracts/addresses";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { addCustomer } from "../../test/add-account";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import type { Context } from "../platform";
import {
  deleteAddress,
  deleteCustomer,
  getCustomer,
  listAddresses,
  resealAddresses,
  saveAddress,
  saveCustomer,
} from ".";

const { database } = await suiteDatabase({ poolSize: 8 });
const shop = await openShop(database);

let customers = 0;

interface Holder {
  id: string;
  ctx: Context;
  add(address: SaveAddressInput): ReturnType<typeof saveAddress>;
  /** The address that the documented customer model shows. */
  shown(): Promise<object>;
}

async function newCustomer(where = shop): Promise<Holder> {
  const email = `sara${++customers}@example.com`;
  const id = await addCustomer(database, where.companyId, { email, password: "a long password" });
  const ctx = where.as({ type: "customer", id, name: "Sara", email });
  return {
    id,
    ctx,
    add: (address) => saveAddress(ctx, address),
    async shown() {
      const { address, city, country, zipCode } = await getCustomer(ctx, { id });
      return { address, city, country, zipCode };
    },
  };
}

const home: SaveAddressInput = { label: "Home", line1: "12 Palm Street", line2: "Flat 3", city: "Al Marsa" };

describe("a customer's addresses", () => {
  it("are kept, the default one first; the first is it, and another takes its place", async () => {
    const sara = await newCustomer();
    const first = await sara.add(home);
    const second = await sara.add({ line1: "1 Harbour Road" });
    expect(await listAddresses(sara.ctx)).toMatchObject([
      { id: first.id, label: "Home", line2: "Flat 3", isDefault: true },
      { id: second.id, isDefault: false, version: 1 },
    ]);
    await sara.add({ id: second.id, isDefault: true });
    expect((await listAddresses(sara.ctx)).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
  });

  it("change field by field, and not over a version that is old", async () => {
    const sara = await newCustomer();
    const { id, version } = await sara.add(home);
    expect(await sara.add({ id, version, line2: "" })).toMatchObject({
      line1: home.line1,
      line2: "",
      version: 2,
    });
    expect(await refusalOf(sara.add({ id, version, line1: "Elsewhere" }))).toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("are as many as one looks through, each with a street", async () => {
    const sara = await newCustomer();
    expect(await refusalOf(sara.add({ city: "Al Marsa" }))).toMatchObject({ reason: "address.missing" });
    for (let count = 0; count < 20; count++) await sara.add({ line1: `${count} Palm Street` });
    expect(await refusalOf(sara.add(home))).toMatchObject({ reason: "address.too_many" });
  });

  it("leave the default place to the latest other when it goes", async () => {
    const sara = await newCustomer();
    const first = await sara.add(home);
    await sara.add({ line1: "1 Harbour Road" });
    await deleteAddress(sara.ctx, first);
    expect(await listAddresses(sara.ctx)).toMatchObject([{ line1: "1 Harbour Road", isDefault: true }]);
    expect(await sara.shown()).toMatchObject({ address: "1 Harbour Road", city: "" });
  });
});

describe("the default address and the customer's own", () => {
  it("say the same when the book changes", async () => {
    const sara = await newCustomer();
    const { id } = await sara.add({ ...home, zipCode: "12345" });
    const fields = { address: "12 Palm Street, Flat 3", city: "Al Marsa", zipCode: "12345" };
    expect(await sara.shown()).toMatchObject(fields);
    await deleteAddress(sara.ctx, { id });
    expect(await sara.shown()).toEqual({ address: "", city: "", country: "", zipCode: "" });
  });

  it("say the same when the customer changes", async () => {
    const sara = await newCustomer();
    await saveCustomer(shop.as(), { id: sara.id, address: "5 Old Road", city: "Jeddah" });
    const [kept] = await listAddresses(sara.ctx);
    expect(kept).toMatchObject({ line1: "5 Old Road", city: "Jeddah", isDefault: true });
    await saveCustomer(shop.as(), { id: sara.id, city: "Riyadh" });
    expect(await listAddresses(sara.ctx)).toMatchObject([
      { id: kept?.id, line1: "5 Old Road", city: "Riyadh" },
    ]);
    await saveCustomer(shop.as(), { id: sara.id, address: "" });
    expect(await listAddresses(sara.ctx)).toEqual([]);
  });

  it("take an address into the book that was there before it", async () => {
    const sara = await newCustomer();
    await saveCustomer(shop.as(), { id: sara.id, address: "5 Old Road" });
    await sara.ctx.sql(sql`DELETE FROM "CustomerAddress" WHERE "customerId" = ${sara.id}::uuid`);
    await sara.add({ line1: "1 Harbour Road" });
    expect((await listAddresses(sara.ctx)).map(({ line1 }) => line1)).toEqual([
      "5 Old Road",
      "1 Harbour Road",
    ]);
  });
});

describe("who sees an address", () => {
  it("is its owner alone", async () => {
    const [sara, other] = [await newCustomer(), await newCustomer()];
    const elsewhere = await newCustomer(await openShop(database));
    const { id } = await sara.add(home);
    for (const stranger of [other, elsewhere]) {
      expect(await listAddresses(stranger.ctx)).toEqual([]);
      expect(await refusalOf(stranger.add({ id, line1: "Mine" }))).toMatchObject({ code: "NOT_FOUND" });
      expect(await refusalOf(deleteAddress(stranger.ctx, { id }))).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await refusalOf(listAddresses(shop.as({ type: "anonymous" })))).toMatchObject({
      code: "UNAUTHORIZED",
    });
    expect(await listAddresses(sara.ctx)).toMatchObject([{ id, line1: home.line1 }]);
  });

  it("is nobody who reads the table or the audit", async () => {
    const sara = await newCustomer();
    const { id } = await sara.add(home);
    const stored = await sara.ctx.sql(sql`SELECT * FROM "CustomerAddress" WHERE id = ${id}::uuid`);
    const audited = await sara.ctx.sql(sql`
      SELECT * FROM "AuditEntry" WHERE "subjectId" IN (${id}, ${sara.id})`);
    expect([stored.length, audited.length > 1]).toEqual([1, true]);
    expect(JSON.stringify([stored, audited])).not.toMatch(/Palm|Flat 3/);
  });

  it("is nobody once the customer is gone", async () => {
    const sara = await newCustomer();
    const { id } = await sara.add(home);
    await deleteCustomer(shop.as(), { id: sara.id });
    expect(await shop.as().sql(sql`SELECT FROM "CustomerAddress" WHERE id = ${id}::uuid`)).toEqual([]);
  });
});

it("are sealed anew under the current key", async () => {
  const sara = await newCustomer();
  const { id } = await sara.add(home);
  const ctx = shop.as();
  const former = await ctx.vault.use(ctx, "personal", (cipher) => cipher.sealedPrefix);
  await ctx.sql(sql`
    UPDATE "DataKey" SET "retiredAt" = now() WHERE "companyId" = ${shop.companyId}::uuid AND purpose = 'personal'`);
  ctx.vault.forget(shop.companyId, "personal");
  await resealAddresses(ctx, null);
  const [row] = await ctx.sql<{ details: string }>(sql`
    SELECT details FROM "CustomerAddress" WHERE id = ${id}::uuid`);
  expect(row?.details.startsWith(former)).toBe(false);
  expect(await listAddresses(sara.ctx)).toMatchObject([{ id, line1: home.line1 }]);
});
