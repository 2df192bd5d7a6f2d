import { updateCompany } from "@mizan/core/companies";
import { createApiKey, signIn } from "@mizan/core/identity";
import { addStaff, openShop, type Shop } from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { systemContext } from "../../src/jobs/system-context";
import { refusalOfSocket } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";

let testDatabase: TestDatabase;
let instance: Instance;
let shop: Shop;
let other: Shop;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());
beforeEach(async () => {
  instance = await startInstance(testDatabase);
  shop = await openShop(instance.services.database);
  other = await openShop(instance.services.database);
});
afterEach(() => instance.stop());

const suspend = (isSuspended: boolean) => {
  const contextOf = ({ companyId }: { companyId: string }) =>
    systemContext(instance.services, companyId, "operator");
  const door = { database: instance.services.database, contextOf };
  return updateCompany(door, contextOf(other), { id: shop.companyId, isSuspended });
};

const keyOf = async (company: Shop) =>
  (await createApiKey(instance.here(company.as()), { name: "test", scopes: ["catalog:read"] })).secret;

/** Everybody of the shop who may open a socket, each by what they show. */
async function everybody(): Promise<Parameters<Instance["connect"]>[]> {
  const { database } = instance.services;
  const email = `noura-${shop.companyId}@example.test`;
  await addStaff(database, shop.companyId, { email, password: "correct horse" });
  const door = { ...instance.services, companyId: shop.companyId, ip: "10.0.0.1", now: () => new Date() };
  const { token } = await signIn(door, { kind: "staff", email, password: "correct horse" });
  return [[{ token: await keyOf(shop) }], [{ token }], [{}, { headers: { company: shop.companyId } }]];
}

it("loses its sockets when it is suspended and gets none until it is let again; others keep theirs", async () => {
  const credentials = await everybody();
  const connect = () => Promise.all(credentials.map((shown) => instance.connect(...shown)));
  const theirs = await connect();
  const neighbour = await instance.connect({ token: await keyOf(other) });

  await suspend(true);
  await vi.waitFor(
    () => expect(theirs.map(({ socket }) => socket.connected)).toEqual([false, false, false]),
    {
      timeout: 5000,
    },
  );
  for (const { of } of theirs) expect(of("system_alert")).toMatchObject([{ type: "session_ended" }]);
  for (const shown of credentials)
    expect(await refusalOfSocket(instance.connect(...shown))).toEqual({
      code: "FORBIDDEN",
      reason: "company.suspended",
    });
  expect(neighbour.socket.connected).toBe(true);

  await suspend(false);
  await vi.waitFor(async () => expect(await refusalOfSocket(connect())).toBe("admitted"), { timeout: 5000 });
});
