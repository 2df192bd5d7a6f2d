import type { RoleSlug } from "@mizan/contracts/permissions";
import {
  createApiKey,
  endAllSessions,
  endOtherSessions,
  issueSocketToken,
  revokeApiKey,
  signIn as signInAs,
} from "@mizan/core/identity";
import { newId } from "@mizan/core/platform";
import { updateStaff } from "@mizan/core/staff";
import { addCustomer, addStaff, openShop, type Shop, signedIn } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Listener, refusalOfSocket } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";

let testDatabase: TestDatabase;
let instance: Instance;
let shop: Shop;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());
beforeEach(async () => {
  instance = await startInstance(testDatabase, {
    SOCKET_CONNECTIONS_PER_CLIENT: "3",
    RATE_LIMIT_SOCKET_MESSAGES: "20/1m",
  });
  shop = await openShop(instance.services.database);
});
afterEach(() => instance.stop());

const newKey = async () =>
  createApiKey(instance.here(shop.as()), { name: "test", scopes: ["catalog:read", "inventory:read"] });

describe("a socket's credential", () => {
  it("is an API key or a token, in auth or in the query", async () => {
    const { secret } = await newKey();
    const email = `noura-${shop.companyId}@example.test`;
    await addStaff(instance.services.database, shop.companyId, { email, password: "correct horse" });
    const { token } = await signInAs(
      { ...instance.services, companyId: shop.companyId, ip: "10.0.0.1", now: () => new Date() },
      { kind: "staff", email, password: "correct horse" },
    );
    for (const connected of [
      instance.connect({ token: secret }),
      instance.connect({}, { query: { token: secret } }),
      instance.connect({ token }),
    ])
      expect((await connected).socket.connected).toBe(true);
    expect(instance.services.realtime?.connections()).toBe(3);
  });

  it("is refused with a code and a reason when it does not hold", async () => {
    const { secret, apiKey } = await newKey();
    await revokeApiKey(instance.here(shop.as()), { id: apiKey.id });
    const foreign = "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.AAAA";
    const refused = (token: string) => refusalOfSocket(instance.connect({ token }));
    expect(await refused(secret)).toEqual({ code: "UNAUTHORIZED", reason: "api_key.revoked" });
    expect(await refused(`mz_live_000000000000_${"x".repeat(43)}`)).toEqual({
      code: "UNAUTHORIZED",
      reason: "api_key.unknown",
    });
    expect(await refused(foreign)).toEqual({ code: "TOKEN_UNKNOWN_KEY", reason: "token.unknown_key" });
    expect(await refused("a.b.c")).toEqual({ code: "TOKEN_CORRUPT", reason: "token.corrupt" });
  });

  it("contradicted by the company header is refused", async () => {
    const other = await openShop(instance.services.database);
    const stranger = {
      companyId: shop.companyId,
      actor: { type: "anonymous" as const },
      credential: "anonymous",
    };
    const { token } = await issueSocketToken(instance.services, stranger);
    const headers = { company: other.companyId };
    for (const shown of [token, (await newKey()).secret])
      expect(await refusalOfSocket(instance.connect({ token: shown }, { headers }))).toEqual({
        code: "FORBIDDEN",
        reason: "company.mismatch",
      });
  });

  it("may be missing: then the header, or the default company, says where one is", async () => {
    const nowhere = refusalOfSocket(instance.connect());
    expect(await nowhere).toEqual({ code: "NOT_FOUND", reason: "company.absent" });
    const { socket, of } = await instance.connect({}, { headers: { company: shop.companyId } });
    expect(socket.connected).toBe(true);
    await vi.waitFor(() => expect(of("stream_position")).toEqual([{ sequence: 0 }]));
  });

  /** A log-in of a new account, and a socket opened with it. */
  const signIn = async (role: RoleSlug = "manager") => {
    const { database, tokens } = instance.services;
    const email = `${newId()}@example.test`;
    const id = await addStaff(database, shop.companyId, { email, password: "x", role });
    const principal = await signedIn(database, shop.companyId, "staff", id);
    const { token } = await issueSocketToken({ database, tokens }, principal);
    return { id, listener: await instance.connect({ token }) };
  };
  const ended = ({ socket, of }: Listener) =>
    vi.waitFor(
      () => {
        expect(socket.connected).toBe(false);
        expect(of("system_alert")).toMatchObject([{ type: "session_ended" }]);
      },
      { timeout: 8000, interval: 100 },
    );

  it("ends its sockets, which are told, when its account is closed", async () => {
    const [closed, bystander] = [await signIn(), await signIn()];
    await updateStaff(instance.here(shop.as()), { id: closed.id, version: 1, isActive: false });
    await ended(closed.listener);
    expect(bystander.listener.socket.connected).toBe(true);
  });

  it.each([
    [
      "its account is closed",
      (id: string) => sql`UPDATE "Staff" SET "isActive" = false WHERE id = ${id}::uuid`,
    ],
    ["its account is gone", (id: string) => sql`DELETE FROM "Staff" WHERE id = ${id}::uuid`],
    [
      "all sessions of its account end",
      (id: string) => sql`UPDATE "Staff" SET "sessionVersion" = 2 WHERE id = ${id}::uuid`,
    ],
    [
      "its own session ends",
      (id: string) => sql`UPDATE "Session" SET "endedAt" = now() WHERE "staffId" = ${id}::uuid`,
    ],
    [
      "its own session expires",
      (id: string) =>
        sql`UPDATE "Session" SET "createdAt" = now() - interval '8 days', "expiresAt" = now() WHERE "staffId" = ${id}::uuid`,
    ],
    ["its role changes", (id: string) => sql`UPDATE "Staff" SET role = 'courier' WHERE id = ${id}::uuid`],
  ])("ends its sockets within seconds when %s, though no event tells of it", async (_case, change) => {
    const [lapsed, bystander] = [await signIn(), await signIn()];
    await shop.as().sql(change(lapsed.id));
    await ended(lapsed.listener);
    expect(bystander.listener.socket.connected).toBe(true);
  });

  it("ends its sockets when its customer is shut out, and when a key expires", async () => {
    const { database, tokens } = instance.services;
    const id = await addCustomer(database, shop.companyId, { email: "sara@example.test", password: "x" });
    const principal = await signedIn(database, shop.companyId, "customer", id);
    const customer = await instance.connect({
      token: (await issueSocketToken({ database, tokens }, principal)).token,
    });
    const { secret, apiKey } = await newKey();
    const holder = await instance.connect({ token: secret });
    const stranger = await instance.connect({}, { headers: { company: shop.companyId } });
    await shop.as().sql(sql`UPDATE "Customer" SET "isActive" = false WHERE id = ${id}::uuid`);
    await shop.as().sql(sql`UPDATE "ApiKey" SET "expiresAt" = now() WHERE id = ${apiKey.id}::uuid`);
    await ended(customer);
    await ended(holder);
    expect(stranger.socket.connected).toBe(true);
  });

  it("ends its sockets when it is revoked", async () => {
    const { secret, apiKey } = await newKey();
    const { socket } = await instance.connect({ token: secret });
    const bystander = await instance.connect({ token: (await newKey()).secret });
    await revokeApiKey(instance.here(shop.as()), { id: apiKey.id });
    await vi.waitFor(() => expect(socket.connected).toBe(false), { timeout: 10_000 });
    expect(bystander.socket.connected).toBe(true);
    expect(await refusalOfSocket(instance.connect({ token: secret }))).toMatchObject({
      reason: "api_key.revoked",
    });
  });
});

describe("limits", () => {
  it("refuse a client's connections beyond its share, and let it in again when one ended", async () => {
    const { secret } = await newKey();
    const open = () => instance.connect({ token: secret });
    const first = await open();
    await open();
    await open();
    expect(await refusalOfSocket(open())).toEqual({ code: "RATE_LIMITED", reason: "connections.too_many" });
    const other = await instance.connect({ token: (await newKey()).secret });
    expect(other.socket.connected).toBe(true);
    first.socket.disconnect();
    await vi.waitFor(async () => expect((await open()).socket.connected).toBe(true), { timeout: 10_000 });
    expect(await refusalOfSocket(open())).toMatchObject({ reason: "connections.too_many" });
  });

  it("hold when a client opens many at once", async () => {
    const { secret } = await newKey();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => refusalOfSocket(instance.connect({ token: secret }))),
    );
    expect(answers.filter((answer) => answer === "admitted")).toHaveLength(3);
  });

  it("count strangers by their address", async () => {
    const headers = { company: shop.companyId };
    for (let count = 0; count < 3; count++) await instance.connect({}, { headers });
    expect(await refusalOfSocket(instance.connect({}, { headers }))).toMatchObject({
      reason: "connections.too_many",
    });
  });

  it("count strangers by the network of an IPv6 address, and not those of the next", async () => {
    await instance.stop();
    instance = await startInstance(testDatabase, {
      SOCKET_CONNECTIONS_PER_CLIENT: "2",
      TRUSTED_PROXIES: "127.0.0.1",
    });
    const from = (address: string) =>
      refusalOfSocket(
        instance.connect({}, { headers: { company: shop.companyId, "x-forwarded-for": address } }),
      );
    expect([await from("2001:db8:1:2::1"), await from("2001:db8:1:2:8000::2")]).toEqual([
      "admitted",
      "admitted",
    ]);
    expect(await from("2001:db8:1:2::3")).toMatchObject({ reason: "connections.too_many" });
    expect(await from("2001:db8:1:3::1")).toBe("admitted");
  });

  it("end a connection that sends too many messages, after telling it", async () => {
    const { socket, of } = await instance.connect({ token: (await newKey()).secret });
    const unknown = "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d";
    for (let count = 0; count < 20; count++) await socket.emitWithAck("unsubscribe_order", unknown);
    expect(socket.connected).toBe(true);
    socket.emit("unsubscribe_order", unknown);
    await vi.waitFor(() => expect(socket.connected).toBe(false), { timeout: 10_000 });
    expect(of("system_alert")).toEqual([
      { type: "rate_limit", message: expect.stringContaining("20 messages") },
    ]);
  });

  it("count what strangers ask for against their address, over however many connections", async () => {
    await instance.stop();
    instance = await startInstance(testDatabase, { RATE_LIMIT_CATALOG: "3/1m", TRUSTED_PROXIES: "loopback" });
    shop = await openShop(instance.services.database);
    const product = await shop.addProduct({ stock: ["1"] });
    const ask = async (address: string, token?: string) => {
      const headers = { company: shop.companyId, "x-forwarded-for": address };
      const { socket } = await instance.connect(token ? { token } : {}, { headers });
      const answers = [];
      for (let count = 0; count < 2; count++)
        answers.push(await socket.emitWithAck("subscribe_inventory", product.id));
      socket.disconnect();
      return answers;
    };
    const refused = expect.objectContaining({ reason: "rate.exceeded" });
    expect(await ask("203.0.113.1")).toEqual([{ ok: true }, { ok: true }]);
    expect(await ask("203.0.113.1")).toEqual([{ ok: true }, refused]);
    expect(await ask("203.0.113.2")).toEqual([{ ok: true }, { ok: true }]);
    expect(await ask("203.0.113.1", (await newKey()).secret)).toEqual([{ ok: true }, { ok: true }]);
  });

  it("end a connection that sends a message of more than 64 kB", async () => {
    const { socket } = await instance.connect({ token: (await newKey()).secret });
    socket.emit("subscribe_order", "x".repeat(70_000));
    await vi.waitFor(() => expect(socket.connected).toBe(false), { timeout: 10_000 });
  });

  it("count credentials that do not hold against the address they came from", async () => {
    await instance.stop();
    instance = await startInstance(testDatabase, { RATE_LIMIT_ANONYMOUS: "3/1m" });
    const guess = () => refusalOfSocket(instance.connect({ token: "a.b.c" }));
    for (let count = 0; count < 3; count++) expect(await guess()).toMatchObject({ reason: "token.corrupt" });
    expect(await guess()).toEqual({ code: "RATE_LIMITED", reason: "rate.exceeded" });
  });
});

it("ends with its session, and leaves those of the account's other sessions", async () => {
  const { database } = instance.services;
  const id = await addStaff(database, shop.companyId, { email: "s@example.test", password: "x" });
  const open = async () => {
    const principal = await signedIn(database, shop.companyId, "staff", id);
    const { token } = await issueSocketToken(instance.services, principal);
    return { principal, ...(await instance.connect({ token })) };
  };
  const [lost, kept] = [await open(), await open()];
  await endAllSessions(instance.here(shop.as(lost.principal.actor)));
  await vi.waitFor(() => expect(lost.socket.connected || kept.socket.connected).toBe(false));
  const [mine, other] = [await open(), await open()];
  await endOtherSessions(instance.here(shop.as(mine.principal.actor)));
  await vi.waitFor(() => expect(other.socket.connected).toBe(false));
  expect(mine.socket.connected).toBe(true);
});

describe("a socket token", () => {
  it("has its holder's rights for one connection and ends with their account", async () => {
    const { database, tokens } = instance.services;
    const id = await addStaff(database, shop.companyId, {
      email: "p@example.test",
      password: "x",
      role: "picker",
    });
    const principal = await signedIn(database, shop.companyId, "staff", id);
    const { token } = await issueSocketToken({ database, tokens }, principal);
    expect((await instance.connect({ token })).socket.connected).toBe(true);
    await database
      .forCompany(shop.companyId)
      .sql(sql`UPDATE "Staff" SET "isActive" = false WHERE id = ${id}::uuid`);
    await vi.waitFor(
      async () =>
        expect(await refusalOfSocket(instance.connect({ token }))).toMatchObject({ reason: "token.revoked" }),
      { timeout: 8000, interval: 500 },
    );
  });
});
