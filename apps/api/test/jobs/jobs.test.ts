import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getStock } from "@mizan/core/inventory";
import { getOrder, placeOrder } from "@mizan/core/orders";
import { inTransaction, newId, recordEvents } from "@mizan/core/platform";
import { guestOrder, newSigningKey, openShop, type Shop, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readEnv } from "../../src/env";
import { inventoryCleanupJob } from "../../src/jobs/inventory-cleanup-job";
import { metricCollectionJob } from "../../src/jobs/metric-collection-job";
import { revalidateStorefrontJob } from "../../src/jobs/revalidate-storefront-job";
import { createServices, type Services } from "../../src/services";
import { startInstance } from "../start-instance";

const WEB_APP_KEY = "a key of the web apps";
const JWT_SECRET = newSigningKey();
const JWT_SECRET_FOR_VERIFY = newSigningKey();
let testDatabase: TestDatabase;
let services: Services;
let now = new Date();
let shop: Shop;
/** A storefront that keeps what it is told to forget, and fails as often as it is asked to. */
let storefront: Server;
let storeUrl: string;
const told: { key: string | undefined; tags: string[] }[] = [];
let failures = 0;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  storefront = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      if (failures > 0) {
        failures -= 1;
        response.writeHead(503).end();
        return;
      }
      told.push({ key: String(request.headers["x-app-key"]), tags: JSON.parse(body).tags });
      response.writeHead(request.url === "/api/revalidate" && request.method === "POST" ? 200 : 404).end();
    });
  });
  await new Promise<void>((resolve) => storefront.listen(0, "127.0.0.1", resolve));
  storeUrl = `http://127.0.0.1:${(storefront.address() as AddressInfo).port}`;
  const env = readEnv({
    NODE_ENV: "test",
    DATABASE_URL: testDatabase.appUrl,
    JWT_SECRET,
    JWT_SECRET_FOR_VERIFY,
    ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
    WEB_APP_KEY: `${WEB_APP_KEY},a key that was exchanged`,
    STORE_URL: storeUrl,
  });
  services = await createServices(env, { log: pino({ level: "silent" }), now: () => now });
});
beforeEach(async () => {
  now = new Date();
  told.length = 0;
  shop = await openShop(services.database);
});
afterAll(async () => {
  await services.close();
  await new Promise((resolve) => storefront.close(resolve));
  await testDatabase.drop();
});

const later = (minutes: number) => {
  now = new Date(Date.now() + minutes * 60_000);
};

describe("inventoryCleanupJob", () => {
  it("frees the stock of orders that nobody confirmed in time", async () => {
    const product = await shop.addProduct({ stock: ["10"] });
    const order = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "4" }]));
    await inventoryCleanupJob(services);
    expect((await getOrder(shop.as(), { id: order.id })).status).toBe("pending");
    later(61);
    await inventoryCleanupJob(services);
    await inventoryCleanupJob(services);
    expect((await getOrder(shop.as(), { id: order.id })).status).toBe("cancelled");
    expect(await getStock(shop.as(), { productId: product.id })).toMatchObject({
      available: "10",
      reserved: "0",
    });
  });

  it("forgets answers and failed log-ins that are no longer asked for, and no others", async () => {
    const company = services.database.forCompany(shop.companyId);
    const remember = (name: string, hours: number) =>
      company.sql(sql`
        WITH answer AS (
          INSERT INTO "IdempotentAnswer" ("companyId", credential, key, "requestHash", status, headers, body, "createdAt")
          VALUES (${shop.companyId}::uuid, 'key:1', ${name}, '', 201, '{}', '', now() - make_interval(hours => ${hours}))
        )
        INSERT INTO "LoginThrottle" ("companyId", subject, failures, "blockedUntil", "updatedAt")
        VALUES (${shop.companyId}::uuid, ${name}, 3, now(), now() - make_interval(mins => ${hours * 3}))`);
    await remember("old", 25);
    await remember("new", 15);
    await inventoryCleanupJob(services);
    expect(await company.sql(sql`SELECT key FROM "IdempotentAnswer"`)).toEqual([{ key: "new" }]);
    expect(await company.sql(sql`SELECT subject FROM "LoginThrottle"`)).toEqual([{ subject: "new" }]);
  });

  it("serves the other companies when one fails", async () => {
    const broken = await openShop(services.database);
    const company = services.database.forCompany(broken.companyId);
    await company.sql(sql`DELETE FROM "StoreSetting"`);
    const product = await shop.addProduct({ stock: ["10"] });
    const order = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "4" }]));
    later(61);
    await expect(inventoryCleanupJob(services)).rejects.toThrow("failed for 1 companies");
    expect((await getOrder(shop.as(), { id: order.id })).status).toBe("cancelled");
  });
});

describe("metricCollectionJob", () => {
  it("writes the hour's figures once, however often it runs", async () => {
    const product = await shop.addProduct({ stock: ["10"], priceMinor: 1250, reorderPoint: "8" });
    await shop.addProduct({ reorderPoint: "1" });
    await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "4" }]));
    later(0);
    // The company of the test before has no settings, and fails.
    const collect = () => metricCollectionJob(services).catch(() => undefined);
    await collect();
    await collect();
    const company = services.database.forCompany(shop.companyId);
    const rows = await company.sql<{ name: string; value: number; at: Date }>(
      sql`SELECT name, value, at FROM "MetricSample"`,
    );
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual({
      ordersToday: 1,
      revenueTodayMinor: 5000,
      stockValueMinor: 12_500,
      productsLow: 1,
      productsOut: 1,
      outboxLagSeconds: expect.any(Number),
    });
    expect(rows).toHaveLength(6);
    expect(rows[0]?.at.toISOString()).toMatch(/:00:00\.000Z$/);
  });
});

describe("revalidateStorefrontJob", () => {
  const job = (...tags: string[]) => ({ id: newId(), data: { tags } });

  it("tells the storefront of all that waits in one request", async () => {
    await revalidateStorefrontJob(services, [job("catalog", "product:1"), job("catalog", "settings")]);
    expect(told).toEqual([{ key: WEB_APP_KEY, tags: ["catalog", "product:1", "settings"] }]);
  });

  it("fails when the storefront does, so that it is tried again", async () => {
    failures = 1;
    await expect(revalidateStorefrontJob(services, [job("catalog")])).rejects.toThrow("503");
    expect(told).toEqual([]);
  });

  it("follows from an event, and comes through although the storefront was away for a moment", async () => {
    const instance = await startInstance(testDatabase, { WEB_APP_KEY, STORE_URL: storeUrl });
    failures = 1;
    const productId = newId();
    await inTransaction(instance.here(shop.as()), (tx) =>
      recordEvents(tx, [
        {
          type: "product.updated",
          subjectId: productId,
          payload: {
            productId,
            slug: "dates",
            status: "published",
            categoryIds: [],
            changed: ["priceMinor"],
          },
        },
      ]),
    );
    await vi.waitFor(
      () =>
        expect(told.flatMap(({ tags }) => tags)).toEqual(
          expect.arrayContaining(
            [`product:${productId}`, "product-slug:dates", "catalog"].map(
              (tag) => `${shop.companyId}:${tag}`,
            ),
          ),
        ),
      { timeout: 15_000 },
    );
    await instance.stop();
  });
});
