import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { DomainEvent } from "@mizan/contracts/events";
import { issueSocketToken } from "@mizan/core/identity";
import { inTransaction, newId, placeEvents, readEvents, recordEvents } from "@mizan/core/platform";
import {
  addStaff,
  newSigningKey,
  openShop,
  type Shop,
  signedIn,
  TEST_ENCRYPT_PASSWORD,
} from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { readEnv } from "../../src/env";
import { type Realtime, startRealtime } from "../../src/realtime/server";
import { createServices, type Services } from "../../src/services";

let testDatabase: TestDatabase;
let services: Services;
let server: Server;
let realtime: Realtime;
let shop: Shop;
let events: DomainEvent[];
let client: Socket;
let heard: number[];
/** How far the stream has been told: here by hand, so that every turn of a race can be taken. */
let position: number;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const env = readEnv({
    NODE_ENV: "test",
    DATABASE_URL: testDatabase.appUrl,
    JWT_SECRET: newSigningKey(),
    JWT_SECRET_FOR_VERIFY: newSigningKey(),
    ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
  });
  services = await createServices(env, { log: pino({ level: "silent" }) });
  server = createServer();
  realtime = startRealtime(server, services, { position: () => position });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(async () => {
  shop = await openShop(services.database);
  const company = services.database.forCompany(shop.companyId);
  await inTransaction(shop.as(), (tx) =>
    recordEvents(
      tx,
      Array.from({ length: 9 }, () => ({
        type: "unit.saved" as const,
        subjectId: newId(),
        payload: { unitId: newId() },
      })),
    ),
  );
  await placeEvents(company, 100, async () => {});
  events = await readEvents(company, { after: 0, limit: 9 });
  position = 5;
  const id = await addStaff(services.database, shop.companyId, { email: "a@example.test", password: "x" });
  const principal = await signedIn(services.database, shop.companyId, "staff", id);
  const { token } = await issueSocketToken(services, principal);
  const { port } = server.address() as AddressInfo;
  client = io(`http://127.0.0.1:${port}`, { auth: { token }, transports: ["websocket"], forceNew: true });
  heard = [];
  client.on("catalog_changed", ({ sequence }: { sequence: number }) => heard.push(sequence));
  await new Promise<void>((resolve) => client.once("stream_position", () => resolve()));
});
afterEach(() => {
  vi.restoreAllMocks();
  client.disconnect();
});
afterAll(async () => {
  realtime.close();
  await new Promise((resolve) => server.close(resolve));
  await services.close();
  await testDatabase.drop();
});

/** The stream comes to its next event, which all sockets are told. */
function tellNext(): void {
  const event = events[position];
  if (!event) throw new Error("The stream has ended");
  position = event.seq;
  realtime.tell(event);
}

/** Holds every read of the stream until the gate is opened; `reached` tells that one waits. */
function holdReads(): { reached: Promise<void>; open: () => void } {
  let reach = () => {};
  let open = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const company = services.database.forCompany(shop.companyId);
  vi.spyOn(services.database, "forCompany").mockReturnValue({
    ...company,
    sql: async (statement) => {
      reach();
      await gate;
      return company.sql(statement);
    },
  });
  return { reached, open };
}

it("leaves out of catching up what the stream has, but was not told to anybody yet", async () => {
  expect(await client.emitWithAck("catch_up", { after: 2 })).toEqual({
    ok: true,
    sequence: 5,
    complete: true,
  });
  expect(heard).toEqual([3, 4, 5]);
  for (let count = 0; count < 4; count++) tellNext();
  await vi.waitFor(() => expect(heard).toEqual([3, 4, 5, 6, 7, 8, 9]));
});

it("sends what happens meanwhile after what was missed, and once", async () => {
  const reads = holdReads();
  const answer = client.emitWithAck("catch_up", { after: 2 });
  await reads.reached;
  tellNext();
  tellNext();
  reads.open();
  expect(await answer).toEqual({ ok: true, sequence: 7, complete: true });
  expect(heard).toEqual([3, 4, 5, 6, 7]);
  tellNext();
  await vi.waitFor(() => expect(heard).toEqual([3, 4, 5, 6, 7, 8]));
});

it("does not send again what came live before it was asked for", async () => {
  tellNext();
  tellNext();
  await vi.waitFor(() => expect(heard).toEqual([6, 7]));
  await client.emitWithAck("catch_up", { after: 2 });
  expect(heard).toEqual([6, 7, 3, 4, 5]);
});

it("two at once send what was missed once each, one after the other", async () => {
  await Promise.all([
    client.emitWithAck("catch_up", { after: 3 }),
    client.emitWithAck("catch_up", { after: 4 }),
  ]);
  expect(heard).toEqual([4, 5, 5]);
});

it("reads nothing for a client that is in no room", async () => {
  const { token } = await issueSocketToken(services, {
    companyId: shop.companyId,
    actor: { type: "anonymous" },
    credential: "anonymous",
  });
  const { port } = server.address() as AddressInfo;
  const stranger = io(`http://127.0.0.1:${port}`, {
    auth: { token },
    transports: ["websocket"],
    forceNew: true,
  });
  await new Promise<void>((resolve) => stranger.once("stream_position", () => resolve()));
  const asked = vi.spyOn(services.database, "forCompany");
  expect(await stranger.emitWithAck("catch_up", { after: 0 })).toEqual({
    ok: true,
    sequence: 5,
    complete: true,
  });
  expect(asked).not.toHaveBeenCalled();
  stranger.disconnect();
});

it("reads the stream for one connection a few times a minute, and no more", async () => {
  const ask = () => client.emitWithAck("catch_up", { after: 4 });
  for (let count = 0; count < 12; count++) expect(await ask()).toMatchObject({ complete: true });
  const asked = vi.spyOn(services.database, "forCompany");
  expect(await ask()).toMatchObject({ reason: "catch_up.too_many" });
  expect(asked).not.toHaveBeenCalled();
});

it("that fails may be asked for again, and loses nothing that passed meanwhile", async () => {
  const company = services.database.forCompany(shop.companyId);
  vi.spyOn(services.database, "forCompany").mockReturnValueOnce({
    ...company,
    sql: async () => {
      tellNext();
      throw new Error("The connection is gone");
    },
  });
  expect(await client.emitWithAck("catch_up", { after: 3 })).toMatchObject({ reason: "fault" });
  expect(heard).toEqual([]);
  expect(await client.emitWithAck("catch_up", { after: 3 })).toMatchObject({ complete: true, sequence: 6 });
  expect(heard).toEqual([4, 5, 6]);
});
