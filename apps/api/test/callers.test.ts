import { hashPassword, signIn } from "@mizan/core/identity";
import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe("401", () => {
  it.each([
    ["without a credential", {}, "credential.missing"],
    ["for an unknown API key", { "x-api-key": "mzn_unknown" }, "api_key.unknown"],
    ["for a token that is none", { authorization: "Bearer abc" }, "token.corrupt"],
    ["for another scheme", { authorization: "Basic YTpi" }, "credential.malformed"],
  ])("%s", async (_name, headers, reason) => {
    const answer = await api.call({
      url: "/api/pms/products",
      key: null,
      headers: { company: api.shop.companyId, ...headers },
    });
    expect([answer.status, answer.body.reason]).toEqual([401, reason]);
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
  });
});

describe("403", () => {
  it("without the scope", async () => {
    const key = await api.shop.newKey(["catalog:read"]);
    const { status, body } = await api.call({ method: "POST", url: "/api/pms/products", key, body: {} });
    expect([status, body.reason, body.details]).toEqual([
      403,
      "permission.missing",
      { permission: "catalog:write" },
    ]);
  });

  it("when the company header contradicts the credential, whether or not there is such a company", async () => {
    for (const company of [api.twin.companyId, "no-such-company"]) {
      const { status, body } = await api.call({ url: "/api/pms/products", headers: { company } });
      expect([status, body.reason]).toEqual([403, "company.mismatch"]);
    }
  });
});

it("200 for a key that may write, on what may be read", async () => {
  const key = await api.shop.newKey(["catalog:write"]);
  expect((await api.call({ url: "/api/pms/products", key })).status).toBe(200);
});

it("200 with the token of a member of staff, counted per session", async () => {
  const { database, tokens, now } = api.services;
  const email = "manager@shop.example";
  await api.shop.as().db.staff.create({
    data: {
      companyId: api.shop.companyId,
      id: newId(),
      email,
      name: "Manager",
      passwordHash: await hashPassword("a long password"),
      role: "manager",
      permissions: [],
    },
  });
  const door = { database, tokens, companyId: api.shop.companyId, ip: "127.0.0.1", now };
  const { token } = await signIn(door, { kind: "staff", email, password: "a long password" });
  const answer = await api.call({
    url: "/api/pms/orders",
    key: null,
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers["ratelimit-policy"]).toMatch(/^"session"/);
});

it("404 when the company header of a stranger names none", async () => {
  const { status, body } = await api.call({
    url: "/api/products",
    key: null,
    headers: { company: "nowhere" },
  });
  expect([status, body.reason]).toEqual([404, "company.absent"]);
});
