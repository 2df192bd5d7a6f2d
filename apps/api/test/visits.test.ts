import type { CompanyVisit } from "@mizan/contracts/companies";
import type { Profile } from "@mizan/contracts/identity";
import {
  findLapsed,
  forgetAccounts,
  forgetSessions,
  forgetVisits,
  resolveSocketToken,
  type SocketPrincipal,
} from "@mizan/core/identity";
import { Database, sql } from "@mizan/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "./open-api";
import { bearerOf, operatorOf } from "./operator-of";

let api: TestApi;
let operator: Record<string, string>;
let operators = 0;
beforeAll(async () => {
  api = await openApi();
});
beforeEach(async () => {
  operator = await operatorOf(api, `runs-${operators++}@example.test`);
  forgetAccounts(api.services.database);
});
afterAll(() => api.close());

interface TrpcBody<Data> {
  result: { data: { json: Data } };
  error: { json: { data: { problem: { reason: string } } } };
}
const ask = async <Data>(headers: Record<string, string>, name: string, input?: object) => {
  const isQuery = name === "session.me" || name.endsWith(".list");
  const { status, body } = await api.call<TrpcBody<Data>>({
    method: isQuery ? "GET" : "POST",
    url: `/trpc/${name}`,
    key: null,
    headers,
    ...(isQuery ? {} : { body: { json: input ?? {} } }),
  });
  return { status, data: body.result?.data.json, reason: body.error?.json.data.problem.reason };
};
const enter = async (as = operator) => {
  const { status, reason, data } = await ask<CompanyVisit>(as, "companies.enter", { id: api.twin.companyId });
  return { status, reason, token: data?.token ?? "", headers: { authorization: `Bearer ${data?.token}` } };
};
const auditOf = (shop: { as: TestApi["shop"]["as"] }) =>
  shop
    .as()
    .sql<{ action: string; actorType: string; actorName: string; after: object }>(
      sql`SELECT action, "actorType", "actorName", after FROM "AuditEntry" ORDER BY id DESC LIMIT 3`,
    );

describe("an operator in another company", () => {
  it("works there as its owner may, is told so, and finds the way back", async () => {
    const { headers } = await enter();
    const { data: profile } = await ask<Profile>(headers, "session.me");
    expect(profile).toMatchObject({
      role: "super_admin",
      company: { id: api.twin.companyId },
      isOperator: false,
      visit: { homeSlug: `shop-${api.shop.companyId}` },
    });
    const list = await api.call<{ total: number }>({ url: "/api/pms/orders", key: null, headers });
    expect(list.status).toBe(200);
    expect((await ask(headers, "companies.leave")).data).toEqual({ id: api.twin.companyId });
    expect((await ask(headers, "session.me")).status).toBe(401);
    expect((await ask<Profile>(operator, "session.me")).data).toMatchObject({
      isOperator: true,
      visit: null,
    });
    expect((await ask(operator, "companies.leave")).reason).toBe("visit.none");
  });

  it("leaves what was done, and who it was, in the audit of both; at home without the shop's data", async () => {
    const { headers } = await enter();
    await ask(headers, "categories.save", { name: { en: "By a guest", ar: "لضيف" } });
    const [there] = await auditOf(api.twin);
    expect(there).toMatchObject({ action: "category.created", actorType: "operator", actorName: "Noura" });
    const [home, entered] = await auditOf(api.shop);
    expect(home).toMatchObject({
      action: "operator.acted",
      actorType: "operator",
      after: { action: "category.created", subjectType: "Category" },
    });
    expect(JSON.stringify(home)).not.toContain("By a guest");
    expect(entered).toMatchObject({ after: { action: "operator.entered" } });
  });

  it("has no rights over the platform, no account and no way to a third company", async () => {
    const { headers } = await enter();
    expect((await ask(headers, "companies.list")).status).toBe(403);
    expect((await enter(headers)).status).toBe(403);
    expect((await ask(headers, "session.endAll")).reason).toBe("visit.away");
    const crossed = await api.call({
      url: "/api/pms/orders",
      key: null,
      headers: { ...headers, company: api.shop.companyId },
    });
    expect([crossed.status, crossed.body.reason]).toEqual([403, "company.mismatch"]);
  });

  it("may not make keys when they entered a while ago", async () => {
    const { headers } = await enter();
    const key = { name: "guest", scopes: ["catalog:read"] };
    expect((await ask(headers, "apiKeys.create", key)).status).toBe(200);
    await api.twin
      .as()
      .sql(
        sql`UPDATE "OperatorVisit" SET "startedAt" = "startedAt" - interval '11 minutes' WHERE "endedAt" IS NULL`,
      );
    expect((await ask(headers, "apiKeys.create", key)).reason).toBe("visit.stale");
  });

  it("still gets in when it is suspended", async () => {
    const { companyId: id } = api.twin;
    await ask(operator, "companies.update", { id, isSuspended: true });
    const { headers } = await enter();
    expect((await ask(headers, "session.me")).status).toBe(200);
    await ask(operator, "companies.update", { id, isSuspended: false });
  });

  it("opens sockets there, with a token that ends with the visit", async () => {
    const { headers } = await enter();
    const { data } = await ask<{ token: string }>(headers, "session.socketToken");
    const { database, tokens } = api.services;
    const principal = await resolveSocketToken(database, tokens, data.token);
    expect(principal).toMatchObject({ companyId: api.twin.companyId, actor: { role: "super_admin" } });
    await ask(headers, "companies.leave");
    await expect(resolveSocketToken(database, tokens, data.token)).rejects.toMatchObject({
      code: "TOKEN_REVOKED",
    });
  });
});

describe("a visit is over", () => {
  const me = async (headers: Record<string, string>) => {
    for (const forget of [forgetVisits, forgetSessions, forgetAccounts]) forget(api.services.database);
    return (await ask(headers, "session.me")).status;
  };

  it("when its hour is", async () => {
    const { headers } = await enter();
    expect(await me(headers)).toBe(200);
    await api.twin.as().sql(sql`
      UPDATE "OperatorVisit" SET "startedAt" = now() - interval '2 hours', "expiresAt" = now() - interval '1 second'
      WHERE "endedAt" IS NULL`);
    expect(await me(headers)).toBe(401);
  });

  it("when the log-in at home is, or the operator's right", async () => {
    const first = await enter();
    await ask(operator, "session.endAll");
    expect(await me(first.headers)).toBe(401);
    operator = await operatorOf(api, `runs-${operators++}@example.test`);
    const second = await enter();
    expect(await me(second.headers)).toBe(200);
    await api.shop
      .as()
      .sql(sql`UPDATE "Staff" SET "isActive" = false WHERE email = ${`runs-${operators - 1}@example.test`}`);
    expect(await me(second.headers)).toBe(401);
  });
});

describe("a socket of a visit", () => {
  const lapsed = async (principal: SocketPrincipal) =>
    (await findLapsed(api.services.database, api.twin.companyId, [principal])).has(principal);
  const entered = async () => {
    const { token } = await enter();
    return resolveSocketToken(api.services.database, api.services.tokens, token);
  };

  it.each([
    ["the log-in at home ends", () => ask(operator, "session.endAll")],
    [
      "the account at home is closed",
      () =>
        api.shop
          .as()
          .sql(sql`UPDATE "Staff" SET "isActive" = false WHERE email LIKE ${`runs-${operators - 1}@%`}`),
    ],
    [
      "its right to run the platform is taken",
      async () => {
        const owner = new Database({ url: api.ownerUrl, poolSize: 1 });
        await owner.forCompany(api.shop.companyId).sql(sql`DELETE FROM "PlatformOperator"`);
        await owner.close();
      },
    ],
  ])("is cut when %s", async (_what, end) => {
    const principal = await entered();
    expect(await lapsed(principal)).toBe(false);
    await end();
    expect(await lapsed(principal)).toBe(true);
  });
});

describe("nobody else enters another company", () => {
  it("an owner of the default company, or of another", async () => {
    for (const shop of [api.shop, api.twin]) {
      const owner = await bearerOf(api, shop.companyId, `owner@${shop.companyId}.test`);
      expect(await enter(owner)).toMatchObject({ status: 403, reason: "permission.missing" });
    }
    expect((await enter({ "x-api-key": api.shop.key })).status).toBe(403);
  });

  it("with a token of ours whose visit is another's", async () => {
    const { token } = await enter();
    const { database, tokens } = api.services;
    const stranger = await tokens.verify(
      (await bearerOf(api, api.shop.companyId, "sly@example.test")).authorization?.slice(7) ?? "",
    );
    const { sid, home, company } = await tokens.verify(token);
    const forged = await tokens.issueAccess({ ...stranger, id: stranger.sub, company, sid, home });
    await expect(resolveSocketToken(database, tokens, forged)).rejects.toMatchObject({
      code: "TOKEN_REVOKED",
    });
  });
});
