import { randomBytes } from "node:crypto";
import { get } from "node:http";
import type { Duplex } from "node:stream";
import { createApiKey } from "@mizan/core/identity";
import { openShop, type Shop } from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { refusalOfSocket } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";

let testDatabase: TestDatabase;
let instance: Instance;
let shop: Shop;
let streams: Duplex[];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());
beforeEach(async () => {
  streams = [];
  instance = await startInstance(testDatabase, { SOCKET_CONNECTIONS_PER_CLIENT: "3" });
  shop = await openShop(instance.services.database);
});
afterEach(async () => {
  for (const stream of streams) stream.destroy();
  await instance.stop();
});

const newKey = async () =>
  (await createApiKey(instance.here(shop.as()), { name: "test", scopes: ["catalog:read"] })).secret;
const connections = () => instance.services.realtime?.connections();

/** A WebSocket whose client says nothing; null when it was refused. */
const silentSocket = () =>
  new Promise<Duplex | null>((resolve, reject) => {
    const headers = {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": randomBytes(16).toString("base64"),
    };
    get(`${instance.url}/socket.io/?EIO=4&transport=websocket`, { headers })
      .on("upgrade", (_response, stream) => {
        streams.push(stream.resume());
        resolve(stream);
      })
      .on("response", () => resolve(null))
      .on("error", reject);
  });

const poll = (session = "", body?: string) =>
  fetch(`${instance.url}/socket.io/?EIO=4&transport=polling${session}`, body ? { method: "POST", body } : {});

describe("connections that have not said who they are", () => {
  it("are as many at an address as a client may have, over either transport", async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, silentSocket));
    const open = () => opened.filter((stream) => stream?.closed === false);
    await vi.waitFor(() => expect(open()).toHaveLength(3), { timeout: 5000 });
    expect(connections()).toBe(3);
    expect(await silentSocket()).toBeNull();
    expect((await poll()).status).toBe(403);
    for (const stream of opened) stream?.destroy();
    await vi.waitFor(async () => expect((await poll()).status).toBe(200), { timeout: 5000 });
  });

  it("are ended after ten seconds", async () => {
    await silentSocket();
    expect(connections()).toBe(1);
    await vi.waitFor(() => expect(connections()).toBe(0), { timeout: 12_000, interval: 200 });
  });

  it("make room for others as soon as they have said it", async () => {
    for (let count = 0; count < 5; count++)
      expect((await instance.connect({ token: await newKey() })).socket.connected).toBe(true);
    expect(await silentSocket()).not.toBeNull();
  });
});

describe("a client that leaves the server's room", () => {
  it("holds its place for as long as its connection is open", async () => {
    const key = await newKey();
    for (let count = 0; count < 3; count++) {
      const { sid }: { sid: string } = JSON.parse((await (await poll()).text()).slice(1));
      const session = `&sid=${sid}`;
      await poll(session, `40${JSON.stringify({ token: key })}`);
      await vi.waitFor(async () => expect(await (await poll(session)).text()).toContain("40{"));
      await poll(session, "41");
    }
    expect(await refusalOfSocket(instance.connect({ token: key }))).toMatchObject({
      reason: "connections.too_many",
    });
  });
});
