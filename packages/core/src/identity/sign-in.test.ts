import { availableParallelism } from "node:os";
import { Database, sql } from "@mizan/db";
import { hash as hashBcrypt } from "@node-rs/bcrypt";
import { Piscina } from "piscina";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addCustomer, addStaff } from "../../test/add-account";
import { openShop, type Shop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { newSigningKey } from "../../test/signing-keys";
import { suiteDatabase } from "../../test/suite-database";
import {
  forgetFailedLogins,
  getProfile,
  hashPassword,
  issueSocketToken,
  resolveSocketToken,
  resolveToken,
  signIn,
  Tokens,
} from ".";
import { WaitingLines } from "./waiting-lines";

const hashing = vi.spyOn(Piscina.prototype, "run");

const tokens = new Tokens({ signingKey: newSigningKey(), issuer: "https://api.example.test" });
let shop: Shop;
let now: Date;
let addresses = 0;

const { database, testDatabase } = await suiteDatabase({ poolSize: 6 });
beforeEach(async () => {
  shop = await openShop(database);
  now = new Date("2026-11-21T09:00:00Z");
});

const door = (companyId: string | null = shop.companyId, ip = `10.0.0.${addresses++ % 250}`) => ({
  database,
  tokens,
  companyId,
  ip,
  now: () => now,
});
const staff = (email: string, password: string) => ({ kind: "staff" as const, email, password });

describe("signIn", () => {
  it("gives a token that its holder is known by, and their profile", async () => {
    const id = await addStaff(database, shop.companyId, {
      email: "noura@example.test",
      password: "correct horse",
      role: "picker",
    });
    const { token, expiresIn, profile } = await signIn(door(), staff("noura@example.test", "correct horse"));
    expect(expiresIn).toBe(7 * 24 * 3600);
    expect(profile).toMatchObject({ id, kind: "staff", role: "picker", company: { id: shop.companyId } });
    expect(profile.permissions).toContain("orders:write");
    const principal = await resolveToken(database, tokens, token);
    expect(principal).toMatchObject({
      companyId: shop.companyId,
      credential: `user:${id}`,
      actor: { type: "staff", role: "picker" },
    });
    expect(await getProfile(shop.as(principal.actor))).toEqual(profile);
  });

  it("finds staff by their e-mail alone, and customers only in the shop they come to", async () => {
    const other = await openShop(database);
    const email = `both-${shop.companyId}@example.test`;
    await addStaff(database, other.companyId, { email, password: "of the other shop" });
    await addCustomer(database, shop.companyId, { email, password: "as a customer" });
    await database.forCompany(shop.companyId).db.company.update({
      where: { id: shop.companyId },
      data: { isDefault: true },
    });
    const found = await signIn(door(null), staff(email, "of the other shop"));
    expect(found.profile.company.id).toBe(other.companyId);
    const customer = await signIn(door(), { kind: "customer", email, password: "as a customer" });
    expect(customer.profile).toMatchObject({ kind: "customer", role: "customer", permissions: [] });
    const elsewhere = signIn(door(other.companyId), { kind: "customer", email, password: "as a customer" });
    expect((await refusalOf(elsewhere)).reason).toBe("login.failed");
  });

  it("answers unknown, closed, password-less and known accounts in the same words", async () => {
    await addStaff(database, shop.companyId, { email: "known@example.test", password: "correct horse" });
    await addStaff(database, shop.companyId, { email: "closed@example.test", password: "correct horse" });
    await addCustomer(database, shop.companyId, { email: "guest@example.test" });
    await database
      .forCompany(shop.companyId)
      .sql(sql`UPDATE "Staff" SET "isActive" = false WHERE email = 'closed@example.test'`);
    const answers = await Promise.all([
      refusalOf(signIn(door(), staff("known@example.test", "wrong"))),
      refusalOf(signIn(door(), staff("closed@example.test", "correct horse"))),
      refusalOf(signIn(door(), staff("nobody@example.test", "correct horse"))),
      refusalOf(signIn(door(), { kind: "customer", email: "guest@example.test", password: "" })),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.reason).toBe("login.failed");
  });

  it("hashes as much for an unknown account as for a known one", async () => {
    await addStaff(database, shop.companyId, { email: "known@example.test", password: "correct horse" });
    const costOf = async (email: string) => {
      hashing.mockClear();
      await refusalOf(signIn(door(), staff(email, "wrong")));
      // Algorithm, memory, turns and threads of each hash that was worked out.
      return hashing.mock.calls.map(([{ stored }]) => stored.split("$").slice(1, 4));
    };
    const known = await costOf("known@example.test");
    expect(known).toEqual([["argon2id", "v=19", expect.stringMatching(/^m=19456,t=2,p=1$/)]]);
    expect(await costOf("nobody@example.test")).toEqual(known);
  });
});

describe("a password whose hash came from another shop's database", () => {
  it("lets its holder in, and is hashed anew when they come", async () => {
    const id = await addStaff(database, shop.companyId, { email: "old@example.test", password: "replaced" });
    const company = database.forCompany(shop.companyId);
    const imported = await hashBcrypt("from long ago", { cost: 4 });
    await company.sql(sql`UPDATE "Staff" SET "passwordHash" = ${imported} WHERE id = ${id}::uuid`);
    const stored = async () =>
      (
        await company.sql<{ hash: string }>(
          sql`SELECT "passwordHash" AS hash FROM "Staff" WHERE id = ${id}::uuid`,
        )
      )[0]?.hash;

    expect((await refusalOf(signIn(door(), staff("old@example.test", "wrong")))).reason).toBe("login.failed");
    expect(await stored()).toBe(imported);
    await signIn(door(), staff("old@example.test", "from long ago"));
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(door(), staff("old@example.test", "from long ago"))).profile.id).toBe(id);
  });
});

describe("failed log-ins", () => {
  const guess = (ip?: string) =>
    refusalOf(signIn(door(shop.companyId, ip), staff("noura@example.test", "wrong")));

  beforeEach(async () => {
    await addStaff(database, shop.companyId, { email: "noura@example.test", password: "correct horse" });
  });

  const right = (ip?: string) =>
    refusalOf(signIn(door(shop.companyId, ip), staff("noura@example.test", "correct horse")));

  it("cost an address a delay at an account from the fifth on, that doubles with each one", async () => {
    const ip = "203.0.113.7";
    for (let attempt = 0; attempt < 5; attempt++) expect((await guess(ip)).reason).toBe("login.failed");
    expect(await guess(ip)).toMatchObject({ reason: "login.throttled", details: { retryAfterSeconds: 2 } });
    expect((await right(ip)).reason).toBe("login.throttled");
    now = new Date(now.getTime() + 2000);
    expect((await guess(ip)).reason).toBe("login.failed");
    expect((await guess(ip)).details).toEqual({ retryAfterSeconds: 4 });
    now = new Date(now.getTime() + 4000);
    expect((await right(ip)).reason).toBe("none");
    for (let attempt = 0; attempt < 4; attempt++) expect((await guess(ip)).reason).toBe("login.failed");
  });

  it("of a stranger do not shut the owner out, who comes from elsewhere", async () => {
    for (let attempt = 0; attempt < 40; attempt++) await guess("203.0.113.7");
    expect((await guess("203.0.113.7")).reason).toBe("login.throttled");
    expect((await right("198.51.100.1")).reason).toBe("none");
  });

  it("from many addresses slow an account by seconds, but not where its owner came from before", async () => {
    expect((await right("198.51.100.1")).reason).toBe("none");
    for (let round = 0; round < 40; round++) {
      await guess(`203.0.113.${round}`);
      now = new Date(now.getTime() + 30_000);
    }
    expect((await guess("203.0.113.201")).reason).toBe("login.failed");
    expect(await guess("203.0.113.202")).toMatchObject({
      reason: "login.throttled",
      details: { retryAfterSeconds: 30 },
    });
    expect((await right("198.51.100.1")).reason).toBe("none");
    // Refused tries of the right password are not held against an address that is new.
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await right("198.51.100.2")).reason).toBe("login.throttled");
    now = new Date(now.getTime() + 30_000);
    expect((await right("198.51.100.2")).reason).toBe("none");
  });

  it("do not make whoever is known wait behind a flood until their password is hashed anew", async () => {
    await right("198.51.100.1");
    const company = database.forCompany(shop.companyId);
    await company.sql(
      sql`UPDATE "Staff" SET "passwordHash" = ${await hashBcrypt("correct horse", { cost: 4 })}`,
    );
    const ends: (() => void)[] = [];
    hashing.mockClear();
    hashing.mockImplementation(({ stored }) => {
      return new Promise((end) => ends.push(() => end(stored === undefined ? "$argon2id$" : true)));
    });
    const flood = Array.from({ length: 150 * availableParallelism() }, () =>
      refusalOf(hashPassword("one of many")),
    );
    const waiting = vi.spyOn(WaitingLines.prototype, "run");
    const owner = right("198.51.100.1");
    await expect.poll(() => waiting.mock.calls.map(([line]) => line)).toContain("known");
    waiting.mockRestore();
    const isHashedAnew = () =>
      hashing.mock.calls.some(([task]) => task.password === "correct horse" && !task.stored);
    let ended = 0;
    for (; !isHashedAnew() && ended < 100; ended++) {
      await expect.poll(() => ends.length).toBeGreaterThan(0);
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    hashing.mockResolvedValue("$argon2id$");
    for (const end of ends) end();
    await Promise.all([owner, ...flood]);
    hashing.mockReset();
    expect(ended).toBeLessThan(100);
    expect((await owner).reason).toBe("none");
  });

  it("cost nothing in a flood in which nobody looked, and it does not turn away who comes from where they came from", async () => {
    expect((await right("198.51.100.1")).reason).toBe("none");
    const ends: (() => void)[] = [];
    hashing.mockImplementation(() => new Promise<boolean>((end) => ends.push(() => end(true))));
    const flood = Array.from({ length: 150 * availableParallelism() }, () =>
      refusalOf(hashPassword("one of many")),
    );
    const owner = right("198.51.100.1");
    for (let attempt = 0; attempt < 7; attempt++)
      expect(await guess("203.0.113.7")).toMatchObject({ code: "UNAVAILABLE", reason: "passwords.busy" });
    hashing.mockResolvedValue(true);
    for (const end of ends) end();
    expect((await owner).reason).toBe("none");
    await Promise.all(flood);
    hashing.mockReset();
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await guess("203.0.113.7")).reason).toBe("login.failed");
  });

  it("do not block somebody whose request began a little before another's", async () => {
    await guess("203.0.113.7");
    now = new Date(now.getTime() - 50);
    expect((await guess("203.0.113.7")).reason).toBe("login.failed");
  });

  it("are counted before the password is looked at, so that many at once do not slip through", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess("203.0.113.8")));
    expect(answers.filter(({ reason }) => reason === "login.failed")).toHaveLength(5);
  });

  it("cost an address a delay over all accounts, whose right log-ins cost nothing", async () => {
    const ip = "203.0.113.9";
    for (let attempt = 0; attempt < 30; attempt++)
      await signIn(door(shop.companyId, ip), staff("noura@example.test", "correct horse"));
    const guessAs = (email: string) => refusalOf(signIn(door(shop.companyId, ip), staff(email, "wrong")));
    for (let attempt = 0; attempt < 20; attempt++)
      expect((await guessAs(`nobody-${attempt}@example.test`)).reason).toBe("login.failed");
    expect((await guessAs("nobody-20@example.test")).reason).toBe("login.throttled");
    expect((await guess()).reason).toBe("login.failed");
  });

  it("cost the whole network of an IPv6 address, whose holder chooses the rest of it", async () => {
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await guess(`2001:db8:7:7::${attempt}`)).reason).toBe("login.failed");
    expect((await guess("2001:db8:7:7:8000::9")).reason).toBe("login.throttled");
    expect((await guess("2001:db8:7:8::9")).reason).toBe("login.failed");
  });

  it("at one account are not forgiven by a log-in to another one of the same e-mail", async () => {
    await addCustomer(database, shop.companyId, { email: "noura@example.test", password: "as a customer" });
    const ip = "203.0.113.10";
    const tryAs = (password: string) =>
      refusalOf(signIn(door(shop.companyId, ip), { kind: "any", email: "noura@example.test", password }));
    for (let attempt = 0; attempt < 4; attempt++) {
      expect((await tryAs("wrong")).reason).toBe("login.failed");
      if (attempt < 3) expect((await tryAs("as a customer")).reason).toBe("none");
    }
    expect((await tryAs("wrong")).reason).toBe("login.failed");
    expect((await tryAs("wrong")).reason).toBe("login.throttled");
  });

  it("are no other account's of the same e-mail either: right log-ins cost that one nothing", async () => {
    for (let attempt = 0; attempt < 30; attempt++) {
      const input = { kind: "any" as const, email: "noura@example.test", password: "correct horse" };
      expect((await refusalOf(signIn(door(shop.companyId, "203.0.113.11"), input))).reason).toBe("none");
    }
  });

  it("are forgotten after an hour, and where an account came from after ninety days", async () => {
    for (let attempt = 0; attempt < 5; attempt++) await guess();
    await right("198.51.100.1");
    const leftAfter = async (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
      await forgetFailedLogins(database.forCompany(shop.companyId), now);
      return database
        .forCompany(shop.companyId)
        .sql<{ subject: string }>(sql`SELECT subject FROM "LoginThrottle"`);
    };
    expect(await leftAfter(61)).toEqual([{ subject: "known/staff/noura@example.test/198.51.100.1" }]);
    expect(await leftAfter(90 * 24 * 60)).toEqual([]);
  });
});

describe("a token", () => {
  it("ends with its account's sessions, and with its account", async () => {
    const id = await addStaff(database, shop.companyId, {
      email: "noura@example.test",
      password: "correct horse",
      role: "manager",
    });
    const { token } = await signIn(door(), staff("noura@example.test", "correct horse"));
    await database
      .forCompany(shop.companyId)
      .sql(sql`UPDATE "Staff" SET "sessionVersion" = "sessionVersion" + 1 WHERE id = ${id}::uuid`);
    expect((await refusalOf(resolveToken(database, tokens, token))).reason).toBe("token.revoked");
    await database.forCompany(shop.companyId).sql(sql`DELETE FROM "Staff" WHERE id = ${id}::uuid`);
    const fresh = new Database({ url: testDatabase.appUrl, poolSize: 1 });
    expect((await refusalOf(resolveToken(fresh, tokens, token))).reason).toBe("token.revoked");
    await fresh.close();
  });

  it("ends with its session within seconds, and leaves the account's other sessions", async () => {
    await addStaff(database, shop.companyId, { email: "noura@example.test", password: "correct horse" });
    const credentials = staff("noura@example.test", "correct horse");
    const [lost, kept] = [await signIn(door(), credentials), await signIn(door(), credentials)];
    const { actor } = await resolveToken(database, tokens, lost.token);
    const sessionId = actor.type === "staff" ? (actor.sessionId ?? "") : "";
    await database
      .forCompany(shop.companyId)
      .sql(sql`UPDATE "Session" SET "endedAt" = "createdAt" WHERE id = ${sessionId}::uuid`);
    await vi.waitFor(
      async () =>
        expect((await refusalOf(resolveToken(database, tokens, lost.token))).reason).toBe("token.revoked"),
      { timeout: 6000, interval: 200 },
    );
    expect((await refusalOf(resolveToken(database, tokens, kept.token))).reason).toBe("none");
  });

  it("follows a change of its account within seconds", async () => {
    const id = await addStaff(database, shop.companyId, {
      email: "noura@example.test",
      password: "correct horse",
      role: "manager",
    });
    const { token } = await signIn(door(), staff("noura@example.test", "correct horse"));
    const roleNow = async () => {
      const { actor } = await resolveToken(database, tokens, token);
      return actor.type === "staff" ? actor.role : null;
    };
    expect(await roleNow()).toBe("manager");
    await database
      .forCompany(shop.companyId)
      .sql(sql`UPDATE "Staff" SET role = 'courier' WHERE id = ${id}::uuid`);
    await vi.waitFor(async () => expect(await roleNow()).toBe("courier"), { timeout: 6000, interval: 200 });
  });

  it("for a socket lets a stranger follow one order, and opens nothing else", async () => {
    const orderId = "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d";
    const stranger = {
      companyId: shop.companyId,
      actor: { type: "anonymous" as const },
      credential: "anonymous",
    };
    const { token, expiresIn } = await issueSocketToken({ database, tokens }, stranger, orderId);
    expect(expiresIn).toBe(60);
    expect(await resolveSocketToken(database, tokens, token)).toEqual({
      companyId: shop.companyId,
      actor: { type: "tracker", orderId },
      credential: "anonymous",
      orderId,
      sessionVersion: 0,
    });
    expect((await refusalOf(resolveToken(database, tokens, token))).reason).toBe("token.corrupt");
  });
});
