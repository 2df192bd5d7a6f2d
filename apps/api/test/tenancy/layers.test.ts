import { openShop } from "@mizan/core/testing";
import { appRouter } from "@mizan/trpc";
import type { AnyTRPCRouter } from "@trpc/server";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";
import { bearerOf, customerBearerOf } from "../operator-of";
import { leakAt, namedPlaces } from "./procedures";
import { oneOfEach, type Thing } from "./things";
import { Unfiltered } from "./unfiltered";

/** The table that keeps a thing. */
const tableOf: Record<Thing, string> = {
  product: "Product",
  productUnit: "ProductUnit",
  category: "Category",
  unit: "Unit",
  image: "Media",
  location: "Location",
  exception: "StockException",
  order: "Order",
  ownOrder: "Order",
  address: "CustomerAddress",
  customer: "Customer",
  staff: "Staff",
  session: "Session",
  colleagueSession: "Session",
  apiKey: "ApiKey",
  mail: "MailMessage",
};

/** Addresses and sessions are asked for by whose they are as well, so that no fault of their own table alone shows them. */
const BOUND_TO_HOLDERS = ["CustomerAddress", "Session"];
const TABLES = [...new Set(Object.values(tableOf))].filter((table) => !BOUND_TO_HOLDERS.includes(table));
/** Units of a product are found by the product, which the policy of its own table hides. */
const HIDDEN_BY_ANOTHER = "ProductUnit";

/** Queries that need no id, with what some of them have to be told. */
const { procedures }: AnyTRPCRouter["_def"] = appRouter._def;
const LISTS = Object.entries<{ _def: { type: string; meta?: { permission: string } } }>(procedures)
  .filter(([, { _def }]) => _def.type === "query" && _def.meta?.permission !== "operator")
  .map(([name]) => name);
const inputs: Record<string, object> = { "apiKeys.usage": { days: 1 } };

const unfiltered = new Unfiltered();
let api: TestApi;
let owner: pg.Client;
let everyTable: string[];
let callers: Parameters<typeof leakAt>[1];
let mine: Record<Thing, string>;
let theirs: Record<Thing, string>;

beforeAll(async () => {
  unfiltered.install();
  api = await openApi();
  owner = new pg.Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  );
  everyTable = rows.map(({ name }) => name);
  const { companyId } = api.shop;
  const customer = await customerBearerOf(api, companyId, "buyer@example.test");
  callers = { staff: await bearerOf(api, companyId, "ours@example.test"), customer: customer.headers };
  mine = await oneOfEach(api, api.shop);
});
afterAll(async () => {
  unfiltered.remove();
  await owner.end();
  await api.close();
});
// A company that nobody could have got at before, whatever was broken.
beforeEach(async () => {
  theirs = await oneOfEach(api, await openShop(api.services.database));
});
afterEach(async () => {
  unfiltered.tables = [];
  await secure("ENABLE", everyTable);
});

async function secure(word: "ENABLE" | "DISABLE", tables: string[]): Promise<void> {
  await owner.query(tables.map((name) => `ALTER TABLE "${name}" ${word} ROW LEVEL SECURITY;`).join("\n"));
}

/** What of another company's things we are answered with, or told of: of those in one table, or of all. */
async function* leaks(table?: string): AsyncGenerator<string> {
  const isMeant = (thing: Thing) => table === undefined || tableOf[thing] === table;
  for (const named of namedPlaces().filter(({ thing }) => isMeant(thing))) {
    const leak = await leakAt(api, callers, named, { mine, theirs });
    if (leak !== null) yield leak;
  }
  for (const list of LISTS) {
    const input = encodeURIComponent(JSON.stringify({ json: inputs[list] ?? {} }));
    for (const headers of Object.values(callers)) {
      const { text } = await api.call({ url: `/trpc/${list}?input=${input}`, key: null, headers });
      const told = things().filter((thing) => isMeant(thing) && text.includes(theirs[thing]));
      for (const thing of told) yield `${list} tells of their ${thing}`;
    }
  }
}

const things = () => Object.keys(tableOf) as Thing[];

async function all(found: AsyncGenerator<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const leak of found) list.push(leak);
  return list;
}

const first = async (found: AsyncGenerator<string>) => (await found.next()).value;

describe("with every filter of a statement forgotten, row-level security alone", () => {
  it("lets nothing of another company out", async () => {
    unfiltered.tables = everyTable;
    expect(await all(leaks())).toEqual([]);
  });

  it.each(TABLES.filter((table) => table !== HIDDEN_BY_ANOTHER))(
    "would be seen to fail without the policy of %s",
    async (table) => {
      unfiltered.tables = everyTable;
      await secure("DISABLE", [table]);
      expect(await first(leaks(table))).toBeDefined();
    },
  );
});

describe("without any row-level security, the filters of statements alone", () => {
  it("let nothing of another company out", async () => {
    await secure("DISABLE", everyTable);
    expect(await all(leaks())).toEqual([]);
  });

  it.each(TABLES)("would be seen to fail without those of %s", async (table) => {
    await secure("DISABLE", everyTable);
    unfiltered.tables = [table];
    expect(await first(leaks(table))).toBeDefined();
  });
});
