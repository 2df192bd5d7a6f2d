import { sql } from "@mizan/db";
import { decodeJwt } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { addCustomer, addStaff } from "../../test/add-account";
import { openDoor } from "../../test/open-door";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import {
  changePassword,
  endAllSessions,
  endOtherSessions,
  endSession,
  forgetAccounts,
  forgetSessions,
  listSessions,
  refreshSession,
  resolveToken,
  signIn,
} from ".";

const PASSWORD = "a word of their own";
let who: { kind: "staff" | "customer"; email: string; password: string };
let people = 0;

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);
beforeEach(async () => {
  who = { kind: "customer", email: `person-${people++}@example.test`, password: PASSWORD };
  await addCustomer(database, shop.companyId, who);
});

let now = new Date();
const door = () => openDoor(database, shop, { now: () => now });
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const enter = (userAgent = "test") => signIn({ ...door(), userAgent }, who);
/** What became of a token, once this process has heard of it. */
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;
const stands = (token: string) => {
  forgetSessions(database);
  forgetAccounts(database);
  return reasonOf(resolveToken(database, door().tokens, token));
};
const asHolder = async (token: string) =>
  door().contextOf(await resolveToken(database, door().tokens, token));

describe("one's sessions", () => {
  it("are listed with where they were opened, and which one asks", async () => {
    await enter("Firefox on a desk");
    const { token } = await enter("Chrome on a phone");
    const sessions = await listSessions(await asHolder(token));
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ isCurrent }) => isCurrent)?.userAgent).toBe("Chrome on a phone");
    expect(sessions.map(({ ip }) => ip)).toEqual(["192.0.2.1", "192.0.2.1"]);
  });

  it("end one by one, all but the one that asks, or all", async () => {
    const [lost, spare, mine] = [await enter("lost"), await enter("spare"), await enter("mine")];
    const ctx = await asHolder(mine.token);
    const named = (await listSessions(ctx)).find(({ userAgent }) => userAgent === "lost");
    await endSession(ctx, { id: named?.id ?? "" });
    expect(await stands(lost.token)).toBe("token.revoked");
    expect(await stands(spare.token)).toBe("none");
    expect(await reasonOf(endSession(ctx, { id: named?.id ?? "" }))).toBe("session.absent");
    expect(await endOtherSessions(ctx)).toEqual({ ended: 1 });
    expect(await stands(spare.token)).toBe("token.revoked");
    expect(await stands(mine.token)).toBe("none");
    expect(await endAllSessions(ctx)).toEqual({ ended: 1 });
    expect(await stands(mine.token)).toBe("token.revoked");
    expect(await listSessions(ctx)).toEqual([]);
  });

  it("are nobody else's: neither another customer's, nor another kind of account's", async () => {
    const mine = await enter();
    const [session] = await listSessions(await asHolder(mine.token));
    const stranger = { kind: "staff" as const, email: `staff-${who.email}`, password: PASSWORD };
    await addStaff(database, shop.companyId, stranger);
    const other = await asHolder((await signIn(door(), stranger)).token);
    expect(await reasonOf(endSession(other, { id: session?.id ?? "" }))).toBe("session.absent");
    expect(await stands(mine.token)).toBe("none");
    expect(await reasonOf(listSessions(shop.as({ type: "anonymous" })))).toBe("credential.missing");
  });

  it("tell everybody who listens that they ended", async () => {
    const { token, profile } = await enter();
    const ctx = await asHolder(token);
    const [session] = await listSessions(ctx);
    await endAllSessions(ctx);
    const told = await shop.as().sql(sql`
      SELECT payload FROM "OutboxEvent" WHERE type = 'session.ended' AND "subjectId" = ${profile.id}`);
    expect(told).toEqual([
      { payload: { kind: "customer", accountId: profile.id, sessionIds: [session?.id] } },
    ]);
  });
});

describe("a refresh token", () => {
  const refresh = (refreshToken: string) => refreshSession(door(), { refreshToken });
  const refreshInApp = (refreshToken: string) =>
    refreshSession({ ...door(), fromWebApp: true }, { refreshToken });

  it("is exchanged for the next access token of the same session", async () => {
    const first = await enter();
    const second = await refresh(first.refreshToken);
    expect(await stands(second.token)).toBe("none");
    expect(await listSessions(await asHolder(second.token))).toHaveLength(1);
    expect((await refresh(second.refreshToken)).profile).toEqual(first.profile);
  });

  it("is taken once of many that come together", async () => {
    const { refreshToken } = await enter();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => reasonOf(refresh(refreshToken))));
    expect(outcomes.filter((outcome) => outcome === "none")).toHaveLength(1);
  });

  it("is answered with the same successor when tabs of a web app show it within seconds", async () => {
    const { refreshToken } = await enter();
    const answers = await Promise.all([1, 2, 3, 4].map(() => refreshInApp(refreshToken)));
    const generations = answers.map((answer) => decodeJwt(answer.refreshToken).gen);
    expect(generations).toEqual([2, 2, 2, 2]);
    later(29);
    const lost = await refreshInApp(refreshToken);
    expect(decodeJwt(lost.refreshToken).gen).toBe(2);
    expect(await stands(lost.token)).toBe("none");
    expect(await reasonOf(refresh(answers[0]?.refreshToken ?? ""))).toBe("none");
  });

  it.each([
    ["again", refresh, 0],
    ["by a web app again later", refreshInApp, 31],
  ])(
    "ends the session when it is shown %s, for whoever holds the later ones too",
    async (_how, show, seconds) => {
      const first = await enter();
      const second = await show(first.refreshToken);
      later(seconds);
      expect(await reasonOf(show(first.refreshToken))).toBe("token.revoked");
      expect(await stands(second.token)).toBe("token.revoked");
      expect(await reasonOf(refresh(second.refreshToken))).toBe("token.revoked");
      const audited = await shop.as().sql(sql`
      SELECT action FROM "AuditEntry" WHERE action = 'session.replayed' AND "actorId" = ${first.profile.id}`);
      expect(audited).toHaveLength(1);
    },
  );

  it("ends the session at once when its successor was exchanged too, or the session left it behind", async () => {
    const first = await enter();
    const second = await refreshInApp(first.refreshToken);
    await refreshInApp(second.refreshToken);
    expect(await reasonOf(refreshInApp(first.refreshToken))).toBe("token.revoked");
    expect(await stands(second.token)).toBe("token.revoked");

    const signedOut = await enter();
    const { token } = await refreshInApp(signedOut.refreshToken);
    await endAllSessions(await asHolder(token));
    expect(await reasonOf(refreshInApp(signedOut.refreshToken))).toBe("token.revoked");
  });

  it("is no access token, nor the other way round", async () => {
    const { token, refreshToken } = await enter();
    expect(await stands(refreshToken)).toBe("token.corrupt");
    expect(await reasonOf(refresh(token))).toBe("token.corrupt");
  });

  it("ends with its session, its account, and ninety days after the log-in", async () => {
    const ended = await enter();
    await endAllSessions(await asHolder(ended.token));
    expect(await reasonOf(refresh(ended.refreshToken))).toBe("token.revoked");

    const old = await enter();
    await shop.as().sql(sql`
      UPDATE "Session" SET "createdAt" = "createdAt" - interval '90 days'
      WHERE "customerId" = ${old.profile.id}::uuid AND "endedAt" IS NULL`);
    expect(await reasonOf(refresh(old.refreshToken))).toBe("token.revoked");
    const audited = await shop.as().sql(sql`
      SELECT action FROM "AuditEntry" WHERE action = 'session.replayed' AND "actorId" = ${old.profile.id}`);
    expect(audited).toEqual([]);

    const closed = await enter();
    await shop.as().sql(sql`UPDATE "Customer" SET "isActive" = false WHERE id = ${closed.profile.id}::uuid`);
    expect(await reasonOf(refresh(closed.refreshToken))).toBe("token.revoked");
  });
});

it("gives tokens that end with their session, ninety days after the log-in", async () => {
  const { refreshToken, profile } = await enter();
  await shop.as().sql(sql`
    UPDATE "Session" SET "createdAt" = "createdAt" - interval '89 days' WHERE "customerId" = ${profile.id}::uuid`);
  const { token, expiresIn, ...next } = await refreshSession(door(), { refreshToken });
  expect(expiresIn).toBeGreaterThan(23 * 3600);
  expect(expiresIn).toBeLessThanOrEqual(24 * 3600);
  const holds = [token, next.refreshToken].map((one) => {
    const { exp, iat } = decodeJwt(one);
    return (exp ?? 0) - (iat ?? 0);
  });
  expect(holds).toEqual([expiresIn, expiresIn]);
  const [session] = await shop.as().sql(sql`
    SELECT "expiresAt" - "createdAt" = interval '90 days' AS "isCapped" FROM "Session"
    WHERE "customerId" = ${profile.id}::uuid`);
  expect(session).toEqual({ isCapped: true });
});

it("gives the admin access tokens of a quarter of an hour, and a week to renew them", async () => {
  await addStaff(database, shop.companyId, { ...who, email: `staff-${who.email}` });
  const desk = { ...door(), fromWebApp: true };
  const first = await signIn(desk, { ...who, kind: "staff", email: `staff-${who.email}` });
  const second = await refreshSession(desk, first);
  for (const { token, refreshToken, expiresIn } of [first, second]) {
    const [access, refresh] = [token, refreshToken].map((one) => {
      const { exp, iat } = decodeJwt(one);
      return (exp ?? 0) - (iat ?? 0);
    });
    expect([expiresIn, access, refresh]).toEqual([900, 900, 7 * 24 * 3600]);
  }
  expect((await enter()).expiresIn).toBe(7 * 24 * 3600);
});

describe("changePassword", () => {
  const change = async (token: string, currentPassword: string, newPassword: string) =>
    changePassword(door(), await asHolder(token), { currentPassword, newPassword });

  it("ends every token there was, and gives new ones to who did it", async () => {
    const [mine, other] = [await enter("mine"), await enter("other")];
    const next = await change(mine.token, PASSWORD, "a better word");
    for (const { token } of [mine, other]) expect(await stands(token)).toBe("token.revoked");
    expect(await reasonOf(refreshSession(door(), mine))).toBe("token.revoked");
    expect(await stands(next.token)).toBe("none");
    expect(await stands((await refreshSession(door(), next)).token)).toBe("none");
    expect((await listSessions(await asHolder(next.token))).map(({ userAgent }) => userAgent)).toEqual([
      "mine",
    ]);
    expect(await reasonOf(enter())).toBe("login.failed");
  });

  it("asks for the present one, and counts wrong ones like failed log-ins", async () => {
    const { token } = await enter();
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await reasonOf(change(token, "not it", "a better word"))).toBe("password.wrong");
    expect(await reasonOf(change(token, PASSWORD, "a better word"))).toBe("login.throttled");
    later(60);
    expect(await stands(token)).toBe("none");
  });

  it("refuses one that many have", async () => {
    const { token } = await enter();
    expect(await reasonOf(change(token, PASSWORD, "password1"))).toBe("password.common");
    expect(await stands(token)).toBe("none");
  });
});
