import { sql } from "@mizan/db";
import { TOTP } from "otpauth";
import { Piscina } from "piscina";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addStaff } from "../../test/add-account";
import { openDoor } from "../../test/open-door";
import { openShop, type Shop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { testVault } from "../../test/test-vault";
import { type Context, newId } from "../platform";
import {
  beginSecondFactor,
  completeSignIn,
  confirmSecondFactor,
  disableSecondFactor,
  forgetAccounts,
  getProfile,
  getSecondFactor,
  getSecurityPolicy,
  listSessions,
  replaceRecoveryCodes,
  resealSecondFactors,
  resolveToken,
  saveSecurityPolicy,
  signIn,
} from ".";

const PASSWORD = "a word of their own";
let shop: Shop;
let who: { kind: "staff"; email: string; password: string };
let id: string;
let now: Date;
let people = 0;

const { database } = await suiteDatabase({ poolSize: 8 });
beforeEach(async () => {
  shop = await openShop(database);
  now = new Date();
  who = { kind: "staff", email: `person-${people++}@example.test`, password: PASSWORD };
  id = await addStaff(database, shop.companyId, who);
});

const door = () => ({ ...openDoor(database, shop, { now: () => now }), fromWebApp: true });
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const asHolder = async (token: string): Promise<Context> => {
  forgetAccounts(database);
  return door().contextOf(await resolveToken(database, door().tokens, token));
};
const codeAt = (uri: string, at = now) => {
  const seed = new URL(uri).searchParams.get("secret") ?? "";
  return new TOTP({ secret: seed }).generate({ timestamp: at.getTime() });
};
/** A member with a second factor, half a minute after they confirmed it. */
async function enrolled() {
  const ctx = await asHolder((await signIn(door(), who)).token);
  const { uri } = await beginSecondFactor(ctx);
  const { recoveryCodes } = await confirmSecondFactor(ctx, { code: codeAt(uri) });
  later(30);
  return { ctx, uri, recoveryCodes };
}
const challenge = async () => {
  const { reason, details } = await refusalOf(signIn(door(), who));
  expect(reason).toBe("second_factor.required");
  return String(Object(details).challenge);
};
const finish = async (code: string, using?: string) =>
  completeSignIn(door(), { challenge: using ?? (await challenge()), code });

describe("enrolling", () => {
  it("counts once a code confirmed it, and keeps neither seed nor recovery codes in the clear", async () => {
    const ctx = await asHolder((await signIn(door(), who)).token);
    const { seed, uri } = await beginSecondFactor(ctx);
    expect(uri).toContain(`secret=${seed}`);
    expect((await signIn(door(), who)).profile.secondFactor).toBe("none");
    expect(await reasonOf(confirmSecondFactor(ctx, { code: "000000" }))).toBe("second_factor.wrong");
    const { recoveryCodes } = await confirmSecondFactor(ctx, { code: codeAt(uri) });
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await getSecondFactor(ctx)).toMatchObject({ state: "active", recoveryCodesLeft: 10 });
    expect(await reasonOf(beginSecondFactor(ctx))).toBe("second_factor.active");
    const stored = await shop.as().sql(sql`
      SELECT f.seed, c."codeHash", a.before, a.after FROM "SecondFactor" f, "RecoveryCode" c, "AuditEntry" a`);
    const text = JSON.stringify(stored);
    for (const secret of [seed, ...recoveryCodes.map((code) => code.replaceAll("-", ""))])
      expect(text).not.toContain(secret);
  });

  it("takes the codes of the seed that was shown last", async () => {
    const ctx = await asHolder((await signIn(door(), who)).token);
    const first = await beginSecondFactor(ctx);
    const second = await beginSecondFactor(ctx);
    expect(await reasonOf(confirmSecondFactor(ctx, { code: codeAt(first.uri) }))).toBe("second_factor.wrong");
    await confirmSecondFactor(ctx, { code: codeAt(second.uri) });
  });
});

describe("the second step", () => {
  it("counts no recovery code that could not be looked at", async () => {
    const { recoveryCodes } = await enrolled();
    const ticket = await challenge();
    const hashing = vi.spyOn(Piscina.prototype, "run").mockRejectedValue(new Error("no thread"));
    for (let attempt = 0; attempt < 4; attempt++)
      await expect(finish("abcdefghijkl", ticket)).rejects.toThrow("no thread");
    hashing.mockRestore();
    for (let attempt = 0; attempt < 4; attempt++)
      expect(await reasonOf(finish("abcdefghijkl", ticket))).toBe("second_factor.wrong");
    expect((await finish(String(recoveryCodes[0]).replaceAll("-", ""), ticket)).profile.id).toBe(id);
  });

  it("opens the session: there is none before", async () => {
    const { ctx, uri } = await enrolled();
    const before = (await listSessions(ctx)).length;
    const ticket = await challenge();
    expect(await reasonOf(resolveToken(database, door().tokens, ticket))).toBe("token.corrupt");
    expect(await listSessions(ctx)).toHaveLength(before);
    const { token, profile } = await finish(codeAt(uri), ticket);
    expect(profile).toMatchObject({ id, secondFactor: "active" });
    expect(await listSessions(await asHolder(token))).toHaveLength(before + 1);
  });

  it("takes a code once, and none that is older than one that was taken", async () => {
    const { uri } = await enrolled();
    const former = codeAt(uri, new Date(now.getTime() - 30_000));
    expect(await reasonOf(finish(former))).toBe("second_factor.wrong");
    await finish(codeAt(uri));
    expect(await reasonOf(finish(codeAt(uri)))).toBe("second_factor.wrong");
    later(30);
    await finish(codeAt(uri));
  });

  it("takes a code once of many that come together", async () => {
    const { uri } = await enrolled();
    const code = codeAt(uri);
    const tickets = await Promise.all([1, 2, 3, 4].map(challenge));
    const outcomes = await Promise.all(tickets.map((ticket) => reasonOf(finish(code, ticket))));
    expect(outcomes.filter((outcome) => outcome === "none")).toHaveLength(1);
  });

  it("takes a recovery code once, also of several at once, and tells the audit", async () => {
    const { recoveryCodes } = await enrolled();
    const code = recoveryCodes[3]?.replaceAll("-", "") ?? "";
    const tickets = await Promise.all([1, 2, 3, 4].map(challenge));
    const outcomes = await Promise.all(tickets.map((ticket) => reasonOf(finish(code, ticket))));
    expect(outcomes.filter((outcome) => outcome === "none")).toHaveLength(1);
    expect(await reasonOf(finish(code))).toBe("second_factor.wrong");
    const audited = await shop.as().sql(sql`
      SELECT after FROM "AuditEntry" WHERE action = 'second_factor.recovered' AND "actorId" = ${id}`);
    expect(audited).toEqual([{ after: { recoveryCodesLeft: 9 } }]);
  });

  it("is slowed after five wrong codes, from wherever they come, and for the right one too", async () => {
    const { uri } = await enrolled();
    const ticket = await challenge();
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await reasonOf(finish("000000", ticket))).toBe("second_factor.wrong");
    const elsewhere = completeSignIn(
      { ...door(), ip: "192.0.2.99" },
      { challenge: ticket, code: codeAt(uri) },
    );
    expect(await reasonOf(elsewhere)).toBe("login.throttled");
    later(30);
    await finish(codeAt(uri), ticket);
  });

  it("ends with the account's password, and is neither another company's nor an access token", async () => {
    const { uri } = await enrolled();
    const ticket = await challenge();
    const twin = await openShop(database);
    const foreign = { ...door(), companyId: twin.companyId };
    expect(await reasonOf(completeSignIn(foreign, { challenge: ticket, code: codeAt(uri) }))).toBe(
      "company.mismatch",
    );
    await shop
      .as()
      .sql(sql`UPDATE "Staff" SET "sessionVersion" = "sessionVersion" + 1 WHERE id = ${id}::uuid`);
    expect(await reasonOf(finish(codeAt(uri), ticket))).toBe("token.revoked");
    const { tokens } = door();
    const subject = { id, name: "", email: "", role: "picker", company: shop.companyId, sv: 1 };
    expect(await reasonOf(finish(codeAt(uri), await tokens.issueAccess(subject)))).toBe("token.corrupt");
  });
});

it("gives new recovery codes, and ends the former ones", async () => {
  const { ctx, recoveryCodes } = await enrolled();
  const fresh = await replaceRecoveryCodes(ctx);
  const bare = (code: string | undefined) => code?.replaceAll("-", "") ?? "";
  expect(await reasonOf(finish(bare(recoveryCodes[0])))).toBe("second_factor.wrong");
  await finish(bare(fresh.recoveryCodes[0]));
});

it("is taken away by its holder, and the password lets them in again", async () => {
  const { ctx } = await enrolled();
  await disableSecondFactor(ctx);
  expect((await signIn(door(), who)).profile.secondFactor).toBe("none");
  expect(await reasonOf(disableSecondFactor(ctx))).toBe("second_factor.absent");
});

it("opens under the next data key too", async () => {
  const { uri } = await enrolled();
  const ctx = shop.as();
  await ctx.sql(sql`
    UPDATE "DataKey" SET "retiredAt" = now() WHERE purpose = 'second-factor' AND "companyId" = ${shop.companyId}::uuid`);
  testVault.forget(shop.companyId);
  expect(await resealSecondFactors(ctx, null)).toEqual({ rows: 1, last: id });
  expect((await resealSecondFactors(ctx, null)).rows).toBe(0);
  await finish(codeAt(uri));
});

describe("a company that requires it", () => {
  it("lets a member without one get only as far as enrolling", async () => {
    const ctx = await asHolder((await signIn(door(), who)).token);
    const before = await getSecurityPolicy(ctx);
    expect(before).toEqual({ secondFactor: "optional", staffWithout: 1, version: 1 });
    const policy = await saveSecurityPolicy(ctx, { secondFactor: "required", version: 1 });
    expect(policy).toEqual({ secondFactor: "required", staffWithout: 1, version: 2 });
    expect(await reasonOf(saveSecurityPolicy(ctx, { secondFactor: "optional", version: 1 }))).toBe(
      "version.stale",
    );

    const { token, profile } = await signIn(door(), who);
    expect(profile).toMatchObject({ secondFactor: "enrol", permissions: [] });
    const held = await asHolder(token);
    expect(await reasonOf(getSecurityPolicy(held))).toBe("second_factor.enrol_first");
    const { uri } = await beginSecondFactor(held);
    await confirmSecondFactor(held, { code: codeAt(uri) });
    const freed = await asHolder(token);
    expect((await getProfile(freed)).secondFactor).toBe("active");
    expect((await getSecurityPolicy(freed)).staffWithout).toBe(0);
  });

  it("asks nothing of another company's staff", async () => {
    await saveSecurityPolicy(shop.as(), { secondFactor: "required" });
    const twin = await openShop(database);
    expect((await getSecurityPolicy(twin.as())).secondFactor).toBe("optional");
  });
});

it("is nobody else's: a code of one account does not let in another", async () => {
  const { uri } = await enrolled();
  const other = { ...who, email: `other-${newId()}@example.test` };
  await addStaff(database, shop.companyId, other);
  const theirs = await asHolder((await signIn(door(), other)).token);
  const begun = await beginSecondFactor(theirs);
  await confirmSecondFactor(theirs, { code: codeAt(begun.uri) });
  later(30);
  expect(await reasonOf(finish(codeAt(begun.uri)))).toBe("second_factor.wrong");
  await finish(codeAt(uri));
});
