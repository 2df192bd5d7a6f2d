import { signIn, Tokens } from "@mizan/core/identity";
import { addStaff, newSigningKey } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());
afterEach(() => {
  vi.useRealTimers();
});

const subject = () => ({
  id: api.shop.unitId,
  name: "Noura",
  email: "noura@example.test",
  role: "super_admin",
  company: api.shop.companyId,
  sv: 1,
});

/** A token as it was issued eight days ago. */
async function issueLongAgo(): Promise<string> {
  vi.useFakeTimers({ now: Date.now() - 8 * 24 * 3600 * 1000, toFake: ["Date"] });
  const token = await api.services.tokens.issueAccess(subject());
  vi.useRealTimers();
  return token;
}

async function issueAndRevoke(): Promise<string> {
  const { database, tokens, now } = api.services;
  const { companyId } = api.shop;
  const credentials = { email: "revoked@example.test", password: "correct horse" };
  const id = await addStaff(database, companyId, credentials);
  const door = { database, tokens, companyId, ip: "192.0.2.1", now };
  const { token } = await signIn(door, { kind: "staff", ...credentials });
  await api.shop
    .as()
    .sql(sql`UPDATE "Staff" SET "sessionVersion" = "sessionVersion" + 1 WHERE id = ${id}::uuid`);
  return token;
}

it("tells apart why a token does not hold, in the problem's code", async () => {
  const strangers = new Tokens({ signingKey: newSigningKey(), issuer: "https://elsewhere.test" });
  const tokens = {
    TOKEN_CORRUPT: (await api.services.tokens.issueAccess(subject())).slice(0, -8),
    TOKEN_EXPIRED: await issueLongAgo(),
    TOKEN_UNKNOWN_KEY: await strangers.issueAccess(subject()),
    TOKEN_REVOKED: await issueAndRevoke(),
  };
  for (const [code, token] of Object.entries(tokens)) {
    const answer = await api.call({
      url: "/api/pms/products",
      key: null,
      headers: { authorization: `Bearer ${token}` },
    });
    const reason = code.toLowerCase().replace("_", ".");
    expect([answer.status, answer.body.code, answer.body.reason]).toEqual([401, code, reason]);
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
  }
});

it("publishes the keys that access tokens are checked with", async () => {
  const { status, body } = await api.call<{ keys: { kty: string; alg: string; use: string }[] }>({
    url: "/.well-known/jwks.json",
    key: null,
  });
  expect(status).toBe(200);
  expect(body.keys).toEqual([expect.objectContaining({ kty: "RSA", alg: "RS256", use: "sig" })]);
});
