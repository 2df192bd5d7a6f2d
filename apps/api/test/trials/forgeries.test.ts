import { issueSocketToken, resolveToken, signIn } from "@mizan/core/identity";
import { newId } from "@mizan/core/platform";
import { addStaff, signedIn } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import type { JWTVerifyGetKey, JWTVerifyOptions } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { authenticateSocket } from "../../src/realtime/authenticate-socket";
import { openApi, type TestApi } from "../open-api";
import { forgeries } from "./forgeries";

/** Which rule of a token's check is broken on purpose, to see that the trial notices. */
const broken = vi.hoisted(() => ({ rule: "" }));
vi.mock("jose", async (original) => {
  const jose = await original<typeof import("jose")>();
  const jwtVerify = async (token: string, key: JWTVerifyGetKey, options: JWTVerifyOptions = {}) => {
    if (broken.rule === "signature") return { payload: jose.decodeJwt(token) };
    const { issuer, audience, requiredClaims, ...others } = options;
    return jose.jwtVerify(token, key, {
      ...others,
      ...(broken.rule !== "issuer" && issuer && { issuer }),
      ...(broken.rule !== "audience" && audience && { audience }),
      ...(broken.rule !== "expiry" && requiredClaims && { requiredClaims }),
      ...(broken.rule === "expiry" && { clockTolerance: 1e9 }),
      ...(broken.rule === "algorithm" && { algorithms: ["RS256", "RS384", "RS512"] }),
    });
  };
  return { ...jose, jwtVerify };
});

let api: TestApi;
let tokens: Record<string, string>;

beforeAll(async () => {
  api = await openApi();
  const { database, tokens: issuer, links, now } = api.services;
  const { companyId } = api.shop;
  const account = { email: "noura@example.test", password: "a word of her own" };
  await addStaff(database, companyId, { ...account, role: "manager" });
  const door = { database, tokens: issuer, companyId, ip: "192.0.2.1", now };
  const { token, refreshToken, profile } = await signIn(door, { kind: "staff", ...account });
  const staffId = await addStaff(database, api.twin.companyId, { email: "them@example.test", password: "x" });
  const { actor } = await signedIn(database, api.twin.companyId, "staff", staffId);
  const link = { id: newId(), companyId, accountId: profile.id, expiresAt: new Date(Date.now() + 60_000) };
  const principal = await resolveToken(database, issuer, token);
  tokens = forgeries({
    services: api.services,
    good: token,
    others: {
      "a refresh token": refreshToken,
      "a socket's token": (await issueSocketToken({ database, tokens: issuer }, principal)).token,
      "an invitation's token": await links.issue({ ...link, purpose: "invitation" }),
      "a reset link's token": await links.issue({ ...link, purpose: "reset_password" }),
      "an API key": api.shop.key,
      "a word": "token",
    },
    elsewhere: {
      companyId: api.twin.companyId,
      staffId,
      sessionId: actor.type === "staff" ? (actor.sessionId ?? "") : "",
    },
  });
});
afterAll(() => api.close());
afterEach(() => {
  broken.rule = "";
});

/** The doors that take tokens: whether one lets its holder in. */
const doors: Record<string, (token: string) => Promise<boolean>> = {
  REST: async (token) => (await show("/api/pms/orders", token)).status === 200,
  tRPC: async (token) => (await show("/trpc/session.me", token)).status === 200,
  socket: (token) =>
    authenticateSocket(api.services, { auth: { token }, query: {}, headers: {} }, "192.0.2.9").then(
      ({ credential }) => credential !== "anonymous",
      () => false,
    ),
};
const show = (url: string, token: string) =>
  api.call({ url, key: null, headers: { company: api.shop.companyId, authorization: `Bearer ${token}` } });

/** What a door is for: a socket's token opens a socket, and an API key shown as one does too. */
const meant: Record<string, string[]> = { socket: ["control", "a socket's token", "an API key"] };

/** Every token that a door let in and should not have. */
async function letIn(): Promise<string[]> {
  const accepted: string[] = [];
  for (const [door, opens] of Object.entries(doors))
    for (const [name, token] of Object.entries(tokens))
      if ((await opens(token)) && !(meant[door] ?? ["control"]).includes(name))
        accepted.push(`${door}: ${name}`);
  return accepted;
}

describe("a token that is not what it should be", () => {
  it("opens no door", async () => {
    for (const opens of Object.values(doors)) expect(await opens(tokens.control ?? "")).toBe(true);
    expect(await letIn()).toEqual([]);
  });

  it("is answered 401 with the reason, by REST and tRPC alike", async () => {
    for (const [name, token] of Object.entries(tokens)) {
      if (name === "control") continue;
      for (const url of ["/api/pms/orders", "/trpc/session.me"]) {
        const { status, text } = await show(url, token);
        expect([name, status]).toEqual([name, 401]);
        expect(text).toMatch(/"reason":"(?:token|credential)\.\w+"/);
      }
    }
  });

  it.each([
    ["signature", "another's key under our key's name"],
    ["issuer", "another issuer"],
    ["audience", "a refresh token"],
    ["expiry", "expired"],
    ["algorithm", "RS512 by our own key"],
  ])("would be noticed if nobody looked at its %s", async (rule, name) => {
    broken.rule = rule;
    expect(await letIn()).toEqual(expect.arrayContaining([`REST: ${name}`, `tRPC: ${name}`]));
  });

  it("gives no right that its holder's account has not, whatever role it names", async () => {
    const before = await api.shop.as().sql(sql`SELECT role FROM "Staff" WHERE email = 'noura@example.test'`);
    expect(before).toEqual([{ role: "manager" }]);
    const { services } = api;
    const good = await services.tokens.verify(tokens.control ?? "");
    const raised = await services.tokens.issueAccess({ ...good, id: good.sub, role: "super_admin" });
    const { status } = await api.call({
      method: "DELETE",
      url: `/api/admin/${newId()}`,
      key: null,
      headers: { authorization: `Bearer ${raised}` },
    });
    expect(status).toBe(403);
  });
});
