import { sql } from "@mizan/db";
import { TOTP } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { addStaff } from "../../test/add-account";
import { openDoor } from "../../test/open-door";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { stepUp } from "../access";
import {
  beginSecondFactor,
  confirmIdentity,
  confirmSecondFactor,
  createApiKey,
  disableSecondFactor,
  endFormerSecret,
  refreshSession,
  replaceRecoveryCodes,
  resolveToken,
  revokeApiKey,
  rotateApiKey,
  saveSecurityPolicy,
  signIn,
  updateApiKey,
} from "../identity";
import type { Context } from "../platform";
import { createStaff, deleteRole, deleteStaff, resetSecondFactor, saveRole, updateStaff } from ".";

const PASSWORD = "a word of their own";
const ABSENT = "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d";
let who: { kind: "staff"; email: string; password: string };
let now: Date;
let people = 0;

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);
beforeEach(async () => {
  now = new Date();
  who = { kind: "staff", email: `person-${people++}@example.test`, password: PASSWORD };
  await addStaff(database, shop.companyId, who);
});

const door = (fromWebApp = true) => ({ ...openDoor(database, shop, { now: () => now }), fromWebApp });
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const asHolder = async (token: string): Promise<Context> =>
  door().contextOf(await resolveToken(database, door().tokens, token));
const enter = async (fromWebApp = true) => asHolder((await signIn(door(fromWebApp), who)).token);
const confirm = (ctx: Context, input: Parameters<typeof confirmIdentity>[1]) =>
  confirmIdentity(ctx, input, { ip: "192.0.2.1" });

describe("a dangerous act", () => {
  const acts: [string, (ctx: Context) => Promise<unknown>][] = [
    ["a new API key", (ctx) => createApiKey(ctx, { name: "till", scopes: ["catalog:read"] })],
    ["another secret", (ctx) => rotateApiKey(ctx, { id: ABSENT, overlapHours: 0 })],
    ["an ended secret", (ctx) => endFormerSecret(ctx, { id: ABSENT })],
    ["a changed API key", (ctx) => updateApiKey(ctx, { id: ABSENT, name: "till" })],
    ["an ended API key", (ctx) => revokeApiKey(ctx, { id: ABSENT })],
    ["a role", (ctx) => saveRole(ctx, { slug: "buyer", name: { ar: "", en: "Buyer" }, permissions: [] })],
    ["a removed role", (ctx) => deleteRole(ctx, { slug: "nobody" })],
    ["a colleague", (ctx) => createStaff(ctx, { name: "H", email: "h@example.test", role: "picker" })],
    ["a changed colleague", (ctx) => updateStaff(ctx, { id: ABSENT, name: "H" })],
    ["a removed colleague", (ctx) => deleteStaff(ctx, { id: ABSENT })],
    ["a colleague's second factor", (ctx) => resetSecondFactor(ctx, { id: ABSENT })],
    ["the company's rule", (ctx) => saveSecurityPolicy(ctx, { secondFactor: "optional" })],
    ["one's own second factor", (ctx) => beginSecondFactor(ctx)],
    ["no second factor", (ctx) => disableSecondFactor(ctx)],
    ["new recovery codes", (ctx) => replaceRecoveryCodes(ctx)],
  ];

  it.each(acts)("%s: is asked for again ten minutes after the log-in", async (_what, act) => {
    const ctx = await enter();
    later(10);
    expect(await refusalOf(act(ctx))).toMatchObject({ code: "FORBIDDEN", reason: "step_up.required" });
    await confirm(ctx, { password: PASSWORD });
    expect(await reasonOf(act(ctx))).not.toBe("step_up.required");
  });
});

describe("stepUp", () => {
  it("counts a log-in for ten minutes, and a confirmation as long", async () => {
    const ctx = await enter();
    later(9);
    expect(await reasonOf(stepUp(ctx))).toBe("none");
    later(1);
    expect(await reasonOf(stepUp(ctx))).toBe("step_up.required");
    expect(await confirm(ctx, { password: PASSWORD })).toEqual({
      until: new Date(now.getTime() + 600_000).toISOString(),
    });
    later(9);
    expect(await reasonOf(stepUp(ctx))).toBe("none");
    later(1);
    expect(await reasonOf(stepUp(ctx))).toBe("step_up.required");
  });

  it("does not count a renewal: that proves nothing of who sits there", async () => {
    const { refreshToken } = await signIn(door(), who);
    later(11);
    const { token } = await refreshSession(door(), { refreshToken });
    expect(await reasonOf(stepUp(await asHolder(token)))).toBe("step_up.required");
  });

  it("holds for one session, not for another one of the account", async () => {
    const [mine, other] = [await enter(), await enter()];
    later(10);
    await confirm(mine, { password: PASSWORD });
    expect(await reasonOf(stepUp(mine))).toBe("none");
    expect(await reasonOf(stepUp(other))).toBe("step_up.required");
  });

  it("asks neither keys nor the product nor sessions of the documented log-ins", async () => {
    const integrator = await enter(false);
    later(60 * 24);
    expect(await reasonOf(stepUp(integrator))).toBe("none");
    await confirm(integrator, { password: PASSWORD });
    later(60);
    expect(await reasonOf(stepUp(integrator))).toBe("none");
    expect(await reasonOf(stepUp(shop.as()))).toBe("none");
    const key = {
      type: "api_key" as const,
      id: ABSENT,
      name: "till",
      scopes: [],
      environment: "live" as const,
    };
    expect(await reasonOf(stepUp(shop.as(key)))).toBe("none");
  });
});

describe("confirming who one is", () => {
  it("wants the right password, and counts wrong ones like log-ins", async () => {
    const ctx = await enter();
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await reasonOf(confirm(ctx, { password: "not it" }))).toBe("password.wrong");
    expect(await reasonOf(confirm(ctx, { password: PASSWORD }))).toBe("login.throttled");
    later(10);
    expect(await reasonOf(stepUp(ctx))).toBe("step_up.required");
  });

  it("takes a code instead, once, and is refused for an ended session", async () => {
    const ctx = await enter();
    expect(await reasonOf(confirm(ctx, { code: "123456" }))).toBe("second_factor.wrong");
    const { seed } = await beginSecondFactor(ctx);
    const code = () => new TOTP({ secret: seed }).generate({ timestamp: now.getTime() });
    await confirmSecondFactor(ctx, { code: code() });
    later(10);
    await confirm(ctx, { code: code() });
    expect(await reasonOf(stepUp(ctx))).toBe("none");
    expect(await reasonOf(confirm(ctx, { code: code() }))).toBe("second_factor.wrong");
    await shop
      .as()
      .sql(sql`UPDATE "Session" SET "endedAt" = now() WHERE "companyId" = ${shop.companyId}::uuid`);
    expect(await reasonOf(confirm(ctx, { password: PASSWORD }))).toBe("token.revoked");
  });
});
