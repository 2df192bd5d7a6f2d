import { randomUUID } from "node:crypto";
import { permissions } from "@mizan/contracts/permissions";
import { createApiKey } from "@mizan/core/identity";
import { addCustomer, openShop, type Shop } from "@mizan/core/testing";
import { Database, sql } from "@mizan/db";
import { findBreaches } from "@mizan/db/invariants";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ApiProcess, type PlacedOrder } from "./api-process";
import type { EndAtCommit } from "./end-at-commit";

const REQUESTS = 50;

let testDatabase: TestDatabase;
let database: Database;
let shop: Shop;
let key: string;
let customerId: string;
const processes: ApiProcess[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 2 });
  shop = await openShop(database);
  key = (await createApiKey(shop.as(), { name: "shop", scopes: [...permissions] })).secret;
  customerId = await addCustomer(database, shop.companyId, { email: "huda@example.test", password: "x" });
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((process) => process.signal("SIGKILL")));
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/**
 * Sends an order fifty times at once, with one key, to a process that ends at a point of the first; then fifty times to
 * the process that was started again.
 */
async function trial(endAt: EndAtCommit) {
  const product = await shop.addProduct({ stock: ["100"] });
  const items = [{ productId: product.id, quantity: 1 }];
  const idempotencyKey = randomUUID();
  const api = await ApiProcess.start(testDatabase.appUrl, endAt);
  processes.push(api);
  const send = () =>
    api.placeOrder(key, idempotencyKey, { items, customerId, shippingAddress: "1 Sea Street" });
  const fifty = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: REQUESTS }, ask));

  const cutOff = await fifty(send);
  await api.ended();
  const placedByThen = await ordersOf(product.id);
  await api.start();
  const answers = await fifty(() => answered(send));
  return {
    answeredBeforeItsEnd: cutOff.filter((answer) => answer !== null && answer.status !== 409),
    placedByThen,
    placed: await ordersOf(product.id),
    statuses: [...new Set(answers.map(({ status }) => status))],
    bodies: [...new Set(answers.map(({ body }) => body))],
    firstAnswers: answers.filter(({ isReplay }) => !isReplay).length,
    breaches: await findBreaches(database),
  };
}

/** The first request may still hold the key for a moment: PostgreSQL has yet to notice that its process is gone. */
const answered = (ask: () => Promise<PlacedOrder | null>): Promise<PlacedOrder> =>
  vi.waitFor(
    async () => {
      const answer = await ask();
      if (answer === null || answer.status === 409) throw new Error(answer?.body ?? "The connection broke");
      return answer;
    },
    { timeout: 15_000, interval: 20 },
  );

const ordersOf = async (productId: string): Promise<string[]> => {
  const rows = await shop.as().sql<{ id: string }>(sql`
    SELECT "orderId" AS id FROM "OrderLine"
    WHERE "companyId" = ${shop.companyId}::uuid AND "productId" = ${productId}::uuid`);
  return rows.map(({ id }) => id);
};

/** Each trial starts the API twice, which is waited for a minute. */
const PATIENCE_MS = 150_000;

describe("an order that is sent fifty times with one Idempotency-Key", { timeout: PATIENCE_MS }, () => {
  it("is placed once and answered alike, though the API ends between the commit and the answer", async () => {
    const { answeredBeforeItsEnd, placedByThen, placed, bodies, ...seen } = await trial({
      END_AT: "after the commit",
    });
    expect(answeredBeforeItsEnd).toEqual([]);
    expect(placedByThen).toHaveLength(1);
    expect(placed).toEqual(placedByThen);
    expect(bodies.map((body) => JSON.parse(body).id)).toEqual(placed);
    expect(seen).toEqual({ statuses: [201], firstAnswers: 0, breaches: [] });
  });

  it("is placed by a repeat, once, when the API ends just before the commit", async () => {
    const { answeredBeforeItsEnd, placedByThen, placed, bodies, ...seen } = await trial({
      END_AT: "before the commit",
    });
    expect([answeredBeforeItsEnd, placedByThen]).toEqual([[], []]);
    expect(placed).toHaveLength(1);
    expect(bodies.map((body) => JSON.parse(body).id)).toEqual(placed);
    expect(seen).toEqual({ statuses: [201], firstAnswers: 1, breaches: [] });
  });

  it("would be seen to be placed twice, if its answer were kept after the commit", async () => {
    const { placed } = await trial({
      END_AT: "after the commit",
      FAULT: "the answer is kept after the commit",
    });
    expect(placed).toHaveLength(2);
  });

  it("would be seen to be answered and not placed, if its answer were kept ahead of the commit", async () => {
    const { placed, statuses } = await trial({
      END_AT: "before the commit",
      FAULT: "the answer is kept ahead of the commit",
    });
    expect([placed, statuses]).toEqual([[], [201]]);
  });
});
