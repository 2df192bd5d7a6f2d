import { openShop } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Instance, startInstance } from "../start-instance";

let testDatabase: TestDatabase;
let instance: Instance;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  instance = await startInstance(testDatabase, { STORE_URL: "https://shop.example" });
  const shop = await openShop(instance.services.database);
  await shop
    .as()
    .sql(
      sql`INSERT INTO "CompanyDomain" ("companyId", host) VALUES (${shop.companyId}::uuid, 'beta.example')`,
    );
});
afterAll(async () => {
  await instance.stop();
  await testDatabase.drop();
});

/** Which page's origin a handshake is answered to. */
const allowedTo = async (origin: string) => {
  const url = `${instance.url}/socket.io/?EIO=4&transport=polling`;
  return (await fetch(url, { headers: { origin } })).headers.get("access-control-allow-origin");
};

it.each(["https://shop.example", "https://beta.example"])("a page of %s may open sockets", async (origin) => {
  expect(await allowedTo(origin)).toBe(origin);
});

it.each(["https://evil.example", "http://beta.example", "https://beta.example:8443", "null", "https://"])(
  "a page of %s may not",
  async (origin) => expect(await allowedTo(origin)).toBeNull(),
);
