import type { AccountKind, ChoosePasswordInput } from "@mizan/contracts/identity";
import { Database, sql } from "@mizan/db";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addCustomer, addStaff } from "../../test/add-account";
import { mailedLink, openDoor } from "../../test/open-door";
import { openShop } from "../../test/open-shop";
import { refusalDuring } from "../../test/refusal-during";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { registerCustomer } from "../customers";
import type { Context } from "../platform";
import {
  acceptInvitation,
  requestEmailVerification,
  requestPasswordReset,
  resetPassword,
  resolveToken,
  signIn,
  verifyEmail,
} from ".";

const PASSWORD = "a word of their own";
const OTHER = "another word of theirs";
let door: ReturnType<typeof openDoor>;
let people = 0;

const { database, testDatabase } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);
const twin = await openShop(database);
beforeEach(() => {
  vi.useRealTimers();
  door = openDoor(database, shop);
});

/** Somebody with an account, and what they sign in with. */
async function somebody(kind: AccountKind = "customer") {
  const email = `person-${people++}@example.test`;
  const add = kind === "staff" ? addStaff : addCustomer;
  const id = await add(database, shop.companyId, { email, password: PASSWORD });
  return { id, kind, email };
}
const enter = (who: { kind: AccountKind; email: string }, password = PASSWORD) =>
  signIn(door, { kind: who.kind, email: who.email, password });
const linkTo = async (who: { kind: AccountKind; email: string }) => {
  await requestPasswordReset(door, who);
  return mailedLink(shop, door, who.email);
};
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;

describe.each(["customer", "staff"] as const)("a link to reset the password of %s", (kind) => {
  it("lets its holder choose a new one, which ends every session, and is used once", async () => {
    const who = await somebody(kind);
    const { token } = await enter(who);
    const link = await linkTo(who);
    await resetPassword(door, { token: link, password: OTHER });
    expect(await reasonOf(enter(who))).toBe("login.failed");
    expect((await enter(who, OTHER)).profile.id).toBe(who.id);
    const fresh = new Database({ url: testDatabase.appUrl, poolSize: 1 });
    expect(await reasonOf(resolveToken(fresh, door.tokens, token))).toBe("token.revoked");
    await fresh.close();
    expect(await reasonOf(resetPassword(door, { token: link, password: PASSWORD }))).toBe("link.revoked");
  });

  it("ends the delay of whoever tried the old one too often", async () => {
    const who = await somebody(kind);
    for (let attempt = 0; attempt < 5; attempt++) await reasonOf(enter(who, "not it"));
    expect(await reasonOf(enter(who))).toBe("login.throttled");
    await resetPassword(door, { token: await linkTo(who), password: OTHER });
    expect(await reasonOf(enter(who, OTHER))).toBe("none");
  });

  it("is spent by one of two who come at once", async () => {
    const who = await somebody(kind);
    const token = await linkTo(who);
    const outcomes = await Promise.all(
      [OTHER, "yet another word"].map((password) => reasonOf(resetPassword(door, { token, password }))),
    );
    expect(outcomes.sort()).toEqual(["link.revoked", "none"]);
  });

  it("ends with the password that another link set at the same time", async () => {
    const who = await somebody(kind);
    const links = [await linkTo(who), await linkTo(who), await linkTo(who)];
    const outcomes = await Promise.all(
      links.map((token, turn) => reasonOf(resetPassword(door, { token, password: `${OTHER} ${turn}` }))),
    );
    expect(outcomes.toSorted()).toEqual(["link.revoked", "link.revoked", "none"]);
    expect(await reasonOf(enter(who, `${OTHER} ${outcomes.indexOf("none")}`))).toBe("none");
  });
});

it("ends the delay at a door for several companies, which counts log-ins in the default one", async () => {
  const twinId = twin.companyId;
  await twin.as().sql(sql`UPDATE "Company" SET "isDefault" = true WHERE id = ${twinId}::uuid`);
  door = { ...door, companyId: null };
  const who = await somebody("staff");
  for (let attempt = 0; attempt < 5; attempt++) await reasonOf(enter(who, "not it"));
  expect(await reasonOf(enter(who))).toBe("login.throttled");
  await resetPassword(door, { token: await linkTo(who), password: OTHER });
  expect(await reasonOf(enter(who, OTHER))).toBe("none");
});

describe("a mailed link", () => {
  it("ends with the password, when a later one was used or it was changed otherwise", async () => {
    const who = await somebody();
    const [first, second] = [await linkTo(who), await linkTo(who)];
    await resetPassword(door, { token: second, password: OTHER });
    expect(await reasonOf(resetPassword(door, { token: first, password: PASSWORD }))).toBe("link.revoked");
  });

  it("ends after 24 hours", async () => {
    const who = await somebody();
    const token = await linkTo(who);
    vi.useFakeTimers({ now: Date.now() + 24 * 3600 * 1000 + 10_000, toFake: ["Date"] });
    expect(await reasonOf(resetPassword(door, { token, password: OTHER }))).toBe("link.expired");
  });

  it("of another purpose, another company, or signed by the key of access tokens is refused", async () => {
    const who = await somebody();
    const token = await linkTo(who);
    const choose = (use: string, at = door) => reasonOf(resetPassword(at, { token: use, password: OTHER }));
    expect(await reasonOf(verifyEmail(door, { token }))).toBe("link.corrupt");
    expect(await reasonOf(acceptInvitation(door, { token, password: OTHER }))).toBe("link.corrupt");
    expect(await choose(token, openDoor(database, twin, door))).toBe("company.mismatch");
    expect(await choose((await enter(who)).token)).toBe("link.unknown_key");
    expect(await choose(`${token}x`)).toBe("link.corrupt");
    expect(await reasonOf(resolveToken(database, door.tokens, token))).toBe("token.unknown_key");
    expect(await choose(token)).toBe("none");
  });

  it("is in no row: neither in the outbox, nor among events, nor in the audit", async () => {
    const who = await somebody();
    const token = await linkTo(who);
    await resetPassword(door, { token, password: OTHER });
    const rows = await shop.as().sql(sql`
      SELECT to_jsonb(m) AS row FROM "MailMessage" m UNION ALL SELECT to_jsonb(e) FROM "OutboxEvent" e
      UNION ALL SELECT to_jsonb(a) FROM "AuditEntry" a UNION ALL SELECT to_jsonb(t) FROM "AccountToken" t`);
    expect(rows.length).toBeGreaterThan(3);
    const text = JSON.stringify(rows);
    for (const part of token.split(".").slice(1)) expect(text).not.toContain(part);
    expect(text).not.toContain(OTHER);
  });

  it("leaves an account that was closed meanwhile as it is", async () => {
    const who = await somebody();
    const token = await linkTo(who);
    await shop.as().sql(sql`UPDATE "Customer" SET "isActive" = false WHERE id = ${who.id}::uuid`);
    expect(await reasonOf(resetPassword(door, { token, password: OTHER }))).toBe("link.revoked");
  });
});

describe("asking for a link", () => {
  const mailsTo = async (email: string) =>
    (await shop.as().sql(sql`SELECT FROM "MailMessage" WHERE recipient = ${email}`)).length;

  it("mails nobody who has no open account, and answers them all alike", async () => {
    const closed = await somebody();
    await shop.as().sql(sql`UPDATE "Customer" SET "isActive" = false WHERE id = ${closed.id}::uuid`);
    await addCustomer(database, shop.companyId, { email: "guest@example.test" });
    for (const email of [closed.email, "guest@example.test", "nobody@example.test"]) {
      expect(await requestPasswordReset(door, { kind: "customer", email })).toBeUndefined();
      expect(await mailsTo(email)).toBe(0);
    }
  });

  it("takes as long for an unknown address as for a known one", async () => {
    const known = await somebody();
    const fastest = async (email: string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 3; turn++) {
        const started = performance.now();
        await requestPasswordReset(door, { kind: "customer", email });
        times.push(performance.now() - started);
      }
      return Math.min(...times);
    };
    await fastest(known.email);
    const [slow, quick] = [await fastest((await somebody()).email), await fastest("nobody-2@example.test")];
    // The rows and mails of a known address take several times as long as the look for an unknown one.
    expect(Math.abs(slow - quick)).toBeLessThan(slow * 0.25);
  });

  it("is slowed down after five of them, for an unknown address as well", async () => {
    for (const email of [(await somebody()).email, "nobody-3@example.test"]) {
      const wish = () => reasonOf(requestPasswordReset(door, { kind: "customer", email }));
      const reasons = await Promise.all(Array.from({ length: 6 }, wish));
      expect(reasons.filter((reason) => reason === "none")).toHaveLength(5);
      expect(await wish()).toBe("login.throttled");
    }
  });

  it("is slowed down after sixty of them from one address, to whomever they go, unless a server asks", async () => {
    const crowded = await openShop(database);
    const from = (who: { ip?: string; fromServer?: boolean }) => ({ ...openDoor(database, crowded), ...who });
    const ask = (number: number, who = {}) =>
      reasonOf(requestPasswordReset(from(who), { kind: "customer", email: `nobody-${number}@example.test` }));
    const asked = await Promise.all(Array.from({ length: 60 }, (_, number) => ask(number)));
    expect(new Set(asked)).toEqual(new Set(["none"]));
    const registration = { name: "Huda", email: "huda@example.test", password: PASSWORD };
    expect(await reasonOf(registerCustomer(from({}), registration))).toBe("login.throttled");
    expect(await reasonOf(registerCustomer(from({ ip: "192.0.2.2" }), registration))).toBe("none");
    expect(await ask(61, { fromServer: true })).toBe("none");
  });
});

describe("verifyEmail", () => {
  const isVerified = async (id: string) => {
    const [row] = await shop
      .as()
      .sql<{ isVerified: boolean }>(sql`SELECT "isVerified" FROM "Customer" WHERE id = ${id}::uuid`);
    return row?.isVerified;
  };

  it("takes the address for proven that the link went to, and no other", async () => {
    const who = await somebody();
    await requestEmailVerification(door, who);
    const stale = await mailedLink(shop, door, who.email);
    const moved = `moved-${who.email}`;
    await shop.as().sql(sql`UPDATE "Customer" SET email = ${moved} WHERE id = ${who.id}::uuid`);
    expect(await reasonOf(verifyEmail(door, { token: stale }))).toBe("link.revoked");
    expect(await isVerified(who.id)).toBe(false);
    await requestEmailVerification(door, { email: moved });
    expect(await verifyEmail(door, { token: await mailedLink(shop, door, moved) })).toEqual({ email: moved });
    expect(await isVerified(who.id)).toBe(true);
  });

  it("proves nothing when its holder moves to another address at the same time", async () => {
    const who = await somebody();
    await requestEmailVerification(door, who);
    const token = await mailedLink(shop, door, who.email);
    const move = (tx: Context) =>
      tx.sql(sql`UPDATE "Customer" SET email = ${`moved-${who.email}`} WHERE id = ${who.id}::uuid`);
    const refusal = await refusalDuring(database, shop.as(), move, () => verifyEmail(door, { token }));
    expect(refusal.reason).toBe("link.revoked");
    expect(await isVerified(who.id)).toBe(false);
  });

  it("of a mailbox that its holder leaves at the same time chooses no password and proves nothing", async () => {
    const who = await somebody();
    const token = await linkTo(who);
    const move = (tx: Context) =>
      tx.sql(sql`UPDATE "Customer" SET email = ${`moved-${who.email}`} WHERE id = ${who.id}::uuid`);
    const refusal = await refusalDuring(database, shop.as(), move, () =>
      resetPassword(door, { token, password: OTHER }),
    );
    expect(refusal.reason).toBe("link.revoked");
    expect(await isVerified(who.id)).toBe(false);
  });

  it("is proven by a reset as well", async () => {
    const who = await somebody();
    await resetPassword(door, { token: await linkTo(who), password: OTHER });
    expect(await isVerified(who.id)).toBe(true);
  });
});

it("refuses a password that many have, or that is the holder's own name or address", async () => {
  const who = await somebody();
  const token = await linkTo(who);
  const choose = (password: ChoosePasswordInput["password"]) =>
    reasonOf(resetPassword(door, { token, password }));
  for (const password of ["password123", "Iloveyou", who.email, who.email.split("@")[0] ?? ""])
    expect(await choose(password)).toBe("password.common");
  expect(await choose(OTHER)).toBe("none");
});
