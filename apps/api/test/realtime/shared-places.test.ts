import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createApiKey } from "@mizan/core/identity";
import { openShop, type Shop } from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { freePort } from "../free-port";
import { refusalOfSocket } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";

const installed = spawnSync("redis-server", ["--version"]).status === 0;

let testDatabase: TestDatabase;
let server: ChildProcess;
let first: Instance;
let second: Instance;
let shop: Shop;

beforeAll(async () => {
  if (!installed) return;
  testDatabase = await createTestDatabase();
  const port = String(await freePort());
  server = spawn("redis-server", ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
  const REDIS_URI = `redis://127.0.0.1:${port}`;
  const client = new Redis(REDIS_URI, { retryStrategy: () => 20 });
  client.on("error", () => {});
  await client.ping();
  client.disconnect();
  const variables = { REDIS_URI, SOCKET_CONNECTIONS_PER_CLIENT: "3" };
  first = await startInstance(testDatabase, variables);
  second = await startInstance(testDatabase, variables);
  for (const { services } of [first, second])
    await vi.waitFor(() => expect(services.redis?.status).toBe("ready"), { timeout: 10_000 });
  shop = await openShop(first.services.database);
});
afterAll(async () => {
  await second?.stop();
  await first?.stop();
  server?.kill("SIGKILL");
  await testDatabase?.drop();
});

const newKey = async () =>
  (await createApiKey(first.here(shop.as()), { name: "till", scopes: ["catalog:read"] })).secret;

it.skipIf(!installed)("a client's connections are counted over all instances", async () => {
  const token = await newKey();
  const held = await first.connect({ token });
  await second.connect({ token });
  await second.connect({ token });
  const refusal = { code: "RATE_LIMITED", reason: "connections.too_many" };
  expect(await refusalOfSocket(first.connect({ token }))).toEqual(refusal);
  expect(await refusalOfSocket(second.connect({ token }))).toEqual(refusal);
  held.socket.disconnect();
  await vi.waitFor(async () => expect((await second.connect({ token })).socket.connected).toBe(true), {
    timeout: 10_000,
  });
});

it.skipIf(!installed)("are counted by each instance for itself while Redis is away", async () => {
  const token = await newKey();
  for (const instance of [first, second, second]) await instance.connect({ token });
  const ended = new Promise((exit) => server.once("exit", exit));
  server.kill("SIGKILL");
  await ended;
  await first.connect({ token });
  await first.connect({ token });
  expect(await refusalOfSocket(first.connect({ token }))).toMatchObject({ reason: "connections.too_many" });
});
