import { permissions } from "@mizan/contracts/permissions";
import { createApiKey, signIn, Tokens } from "@mizan/core/identity";
import { addCustomer, addStaff, openShop, type Shop, type ShopProduct } from "@mizan/core/testing";
import { Database, sql } from "@mizan/db";
import { findBreaches } from "@mizan/db/invariants";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { ApiProcess, ISSUER, JWT_SECRET } from "./api-process";
import { FaithfulClient } from "./faithful-client";

const ORDERS = 50;
const KILLS = 2;
/** So many more are answered before each kill. */
const ANSWERED_BEFORE_KILL = 12;

let testDatabase: TestDatabase;
let database: Database;
let shop: Shop;
let product: ShopProduct;
let customerId: string;
let key: string;
let token: string;
const processes: ApiProcess[] = [];
const clients: FaithfulClient[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 3 });
  shop = await openShop(database);
  product = await shop.addProduct({ stock: ["1000"], priceMinor: 1250 });
  customerId = await addCustomer(database, shop.companyId, { email: "huda@example.test", password: "x" });
  key = (await createApiKey(shop.as(), { name: "shop", scopes: [...permissions] })).secret;
  const email = "noura@example.test";
  await addStaff(database, shop.companyId, { email, password: "x" });
  const tokens = new Tokens({ signingKey: JWT_SECRET, issuer: ISSUER });
  const door = { database, tokens, companyId: shop.companyId, ip: "127.0.0.1", now: () => new Date() };
  token = (await signIn(door, { kind: "staff", email, password: "x" })).token;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await Promise.all(processes.splice(0).map((process) => process.signal("SIGKILL")));
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

async function startApi(): Promise<ApiProcess> {
  const api = await ApiProcess.start(testDatabase.appUrl);
  processes.push(api);
  return api;
}

async function connect(api: ApiProcess): Promise<FaithfulClient> {
  const client = new FaithfulClient(api.url, token);
  clients.push(client);
  await vi.waitFor(() => expect(client.at).not.toBeNull(), { timeout: 10_000 });
  return client;
}

/** The answer to an order of this key, or null when the connection broke before it came. */
const order = (api: ApiProcess, idempotencyKey: string) =>
  api.placeOrder(key, idempotencyKey, {
    items: [{ productId: product.id, quantity: 1 }],
    customerId,
    shippingAddress: "1 Sea Street",
  });

/** The sequences of the events that a member of staff is told of, after a place in the stream. */
async function told(after: number): Promise<number[]> {
  const rows = await database.forCompany(shop.companyId).sql<{ seq: number }>(sql`
    SELECT seq FROM "OutboxEvent" WHERE "companyId" = ${shop.companyId}::uuid AND seq > ${after}
      AND type IN ('order.created', 'order.status_changed', 'stock.changed', 'stock.low') ORDER BY seq`);
  return rows.map(({ seq }) => seq);
}

const unplaced = async () => {
  const [row] = await database
    .forCompany(shop.companyId)
    .sql<{ count: number }>(sql`SELECT count(*)::int AS count FROM "OutboxEvent" WHERE seq IS NULL`);
  return row?.count;
};

it("loses no acknowledged order, doubles none and tells every event, when the API is killed in the middle of them", {
  timeout: 240_000,
}, async () => {
  const api = await startApi();
  await vi.waitFor(async () => expect(await unplaced()).toBe(0), { timeout: 15_000 });
  const client = await connect(api);
  const start = client.at ?? 0;
  const keys = Array.from({ length: ORDERS }, (_, index) => `order-${index}`);
  const answers = new Map<string, string>();
  let refusal = "";

  /** Sends all that are unanswered at once; kills the API when `limit` of them were answered. */
  const send = async (limit: number) => {
    let fresh = 0;
    const waiting = keys.filter((name) => !answers.has(name));
    await Promise.all(
      waiting.map(async (name) => {
        const answer = await order(api, name);
        // A first request whose connection broke may still run for a moment: its repeat is told to come again.
        if (!answer || answer.status === 409 || answer.status === 503) {
          refusal = answer?.body ?? "The connection broke";
          return;
        }
        expect(answer.status).toBe(201);
        answers.set(name, answer.body);
        fresh += 1;
        if (fresh === limit) await api.signal("SIGKILL");
      }),
    );
  };
  for (let kill = 0; kill < KILLS; kill++) {
    await send(ANSWERED_BEFORE_KILL);
    expect(answers.size).toBeLessThan(ORDERS);
    await api.start();
    // What it is told anew when a kill comes amid its catching up, it would hear twice.
    await vi.waitFor(() => expect(client.at).not.toBeNull(), { timeout: 15_000 });
  }
  await vi.waitFor(
    async () => {
      await send(Number.POSITIVE_INFINITY);
      expect(answers.size, refusal).toBe(ORDERS);
    },
    { timeout: 60_000, interval: 100 },
  );

  const stored = await database.forCompany(shop.companyId).sql<{ id: string }>(sql`SELECT id FROM "Order"`);
  const acknowledged = [...answers.values()].map((body) => String(JSON.parse(body).id));
  expect(stored.map(({ id }) => id).sort()).toEqual([...new Set(acknowledged)].sort());
  expect(stored).toHaveLength(ORDERS);
  for (const [name, body] of answers)
    expect(await order(api, name)).toEqual({ status: 201, body, isReplay: true });

  await vi.waitFor(async () => expect(await unplaced()).toBe(0), { timeout: 15_000 });
  const events = await told(start);
  expect(events.length).toBe(ORDERS * 2);
  await vi.waitFor(() => expect(client.heard).toHaveLength(events.length), { timeout: 15_000 });
  expect([...client.heard].sort((one, other) => one - other)).toEqual(events);
  expect(await findBreaches(database)).toEqual([]);
});

it("has another process relay the events within ten seconds of the leader's freezing", {
  timeout: 60_000,
}, async () => {
  const leader = await startApi();
  await vi.waitFor(async () => {
    const locks = await database.ask(
      sql`SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(locks).toHaveLength(1);
  });
  const other = await startApi();
  const client = await connect(other);
  const start = client.at ?? 0;
  await leader.signal("SIGSTOP");
  const frozenAt = Date.now();
  expect(await order(other, "while frozen")).toMatchObject({ status: 201 });
  await vi.waitFor(() => expect(client.heard.length).toBeGreaterThanOrEqual(2), {
    timeout: 12_000,
    interval: 50,
  });
  expect(Date.now() - frozenAt).toBeLessThan(10_000);
  await leader.signal("SIGCONT");
  expect(await order(leader, "thawed")).toMatchObject({ status: 201 });
  await vi.waitFor(() => expect(client.heard).toHaveLength(4), { timeout: 10_000 });
  expect(client.heard).toEqual(await told(start));
  expect(await findBreaches(database)).toEqual([]);
});
