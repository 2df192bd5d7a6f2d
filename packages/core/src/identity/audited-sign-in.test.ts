import { sql } from "@mizan/db";
import { beforeEach, describe, expect, it } from "vitest";
import { addCustomer, addStaff } from "../../test/add-account";
import { openDoor } from "../../test/open-door";
import { openShop, type Shop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { confirmIdentity, endSession, resolveToken, signIn } from ".";

const PASSWORD = "correct horse";
let shop: Shop;
let staffId: string;
let customerId: string;

const { database } = await suiteDatabase();
beforeEach(async () => {
  shop = await openShop(database);
  staffId = await addStaff(database, shop.companyId, { email: "noura@example.test", password: PASSWORD });
  customerId = await addCustomer(database, shop.companyId, {
    email: "sara@example.test",
    password: PASSWORD,
  });
});

const door = () => ({ ...openDoor(database, shop), requestId: "request-1" });
const audited = (of = shop) =>
  of.as().sql<{ action: string; after: unknown; subjectId: string }>(sql`
    SELECT action, "actorType", "actorId", "subjectType", "subjectId", after, "requestId" FROM "AuditEntry"
    WHERE "companyId" = ${of.companyId}::uuid ORDER BY id`);

describe("the audit", () => {
  it("tells who of the staff signed in, from where, and that they signed out", async () => {
    const { token } = await signIn(door(), {
      kind: "staff",
      email: "noura@example.test",
      password: PASSWORD,
    });
    const { actor } = await resolveToken(database, door().tokens, token);
    const by = { actorType: "staff", actorId: staffId, subjectType: "Staff", subjectId: staffId };
    await endSession(shop.as(actor), { id: actor.type === "staff" ? (actor.sessionId ?? "") : "" });
    expect(await audited()).toEqual([
      { action: "session.opened", ...by, after: { ip: "192.0.2.1" }, requestId: "request-1" },
      { action: "session.ended", ...by, after: { ended: 1 }, requestId: null },
    ]);
  });

  it("does not keep from where a customer comes", async () => {
    await signIn(door(), { kind: "customer", email: "sara@example.test", password: PASSWORD });
    expect(await audited()).toMatchObject([{ action: "session.opened", actorId: customerId, after: null }]);
  });

  it("tells of refused log-ins without what was typed, one entry for an address with an account and without", async () => {
    const attempt = (email: string, password: string) =>
      refusalOf(signIn(door(), { kind: "staff", email, password }));
    await attempt("noura@example.test", "a wrong secret");
    await attempt("nobody@example.test", "a wrong secret");
    const entries = await audited();
    const refused = { action: "session.refused", actorType: "anonymous", after: { ip: "192.0.2.1" } };
    expect(entries).toMatchObject([
      { ...refused, subjectType: "Staff", subjectId: staffId },
      { ...refused, subjectType: "Session", subjectId: "unknown" },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/a wrong secret|nobody@/);
  });

  it("tells of whoever sits at an open session and is not its holder, until the throttle turns them away", async () => {
    const { token } = await signIn(door(), {
      kind: "staff",
      email: "noura@example.test",
      password: PASSWORD,
    });
    const ctx = shop.as((await resolveToken(database, door().tokens, token)).actor);
    for (let attempts = 0; attempts < 7; attempts++)
      await refusalOf(confirmIdentity(ctx, { password: "a wrong secret" }, door()));
    await refusalOf(confirmIdentity(ctx, { code: "123456" }, door()));
    const [, ...entries] = await audited();
    const unconfirmed = { action: "session.unconfirmed", actorId: staffId, subjectId: staffId };
    const byPassword = { ...unconfirmed, after: { by: "password" } };
    expect(entries).toMatchObject([...Array(5).fill(byPassword), { ...unconfirmed, after: { by: "code" } }]);
    expect(JSON.stringify(entries)).not.toContain("a wrong secret");
  });

  it("is not filled by attempts that the throttle turns away", async () => {
    for (let attempts = 0; attempts < 9; attempts++)
      await refusalOf(signIn(door(), { kind: "staff", email: "noura@example.test", password: "wrong" }));
    expect(await audited()).toHaveLength(5);
  });
});
