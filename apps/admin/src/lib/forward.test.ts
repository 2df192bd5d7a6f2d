import { beforeEach, expect, it, vi } from "vitest";
import { forward } from "./forward";
import { problemOf } from "./problem";
import { fetchAs, OWNER_CHANGED, PAGE_OWNER } from "./session/page-owner";
import { ownerOf } from "./session/refuse-former-owner";
import { type SessionClaims, writeClaims } from "./session/session";
import { forgetVisit, keepVisit } from "./session/visit-cookie";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  }),
}));
vi.stubEnv("NEXTAUTH_SECRET", "a secret of this suite and of no other one");

const api = vi.fn<typeof fetch>();
vi.stubGlobal("fetch", api);

const tokenOf = (company: string, sub: string, sid: string) =>
  `x.${Buffer.from(JSON.stringify({ company, sub, sid })).toString("base64url")}.x`;
const OWN = tokenOf("home", "omar", "session-of-omar");
const AWAY = tokenOf("branch", "omar", "a-visit");

async function signIn(apiToken: string): Promise<void> {
  const expiresAt = Date.now() + 60_000;
  const claims: SessionClaims = { apiToken, refreshToken: "r", expiresAt, renewAt: expiresAt, locale: "ar" };
  for (const { name, value } of await writeClaims(claims)) jar.set(name, value);
}

/** What a page that was made for this token saves, through this app. */
function save(apiToken: string | null): Promise<Response> {
  const headers = new Headers({ "sec-fetch-site": "same-origin" });
  if (apiToken !== null) headers.set(PAGE_OWNER, ownerOf({ apiToken }));
  const request = new Request("http://admin.test/api/trpc/products.create", { method: "POST", headers });
  return forward(request, new URL("http://api.test/trpc/products.create"));
}

const usedToken = () => new Headers(api.mock.lastCall?.[1]?.headers).get("authorization");

beforeEach(async () => {
  jar.clear();
  api.mockReset();
  api.mockImplementation(async () => Response.json({}));
  await signIn(OWN);
});

it("saves where the page is: in one's own company, or in the one that is visited", async () => {
  expect((await save(OWN)).status).toBe(200);
  expect(usedToken()).toBe(`Bearer ${OWN}`);
  await keepVisit(OWN, AWAY, 60);
  expect((await save(AWAY)).status).toBe(200);
  expect(usedToken()).toBe(`Bearer ${AWAY}`);
});

it("saves nothing for a page of a company that was left, or entered beside it", async () => {
  await keepVisit(OWN, AWAY, 60);
  expect((await save(OWN)).status).toBe(409);
  await forgetVisit();
  const refused = await save(AWAY);
  expect(refused.headers.has(OWNER_CHANGED)).toBe(true);
  const { error } = await refused.json();
  const problem = problemOf(Object.assign(new Error("refused"), { data: error.json.data }));
  expect(problem).toMatchObject({ code: "CONFLICT", reason: "page.owner_changed" });
  expect(api).not.toHaveBeenCalled();
});

it("saves nothing for a page of whoever was signed in before", async () => {
  await signIn(tokenOf("home", "salma", "session-of-salma"));
  expect((await save(OWN)).status).toBe(409);
  expect((await save(null)).status).toBe(200);
});

it("sends a page's owner along, and hears that it changed", async () => {
  const changed = vi.fn();
  const ask = fetchAs("home.omar", changed);
  await ask("/api/upload", { method: "POST", headers: { accept: "*/*" } });
  expect(Object.fromEntries(new Headers(api.mock.lastCall?.[1]?.headers))).toEqual({
    accept: "*/*",
    [PAGE_OWNER]: "home.omar",
  });
  expect(changed).not.toHaveBeenCalled();
  api.mockResolvedValue(new Response(null, { status: 409, headers: { [OWNER_CHANGED]: "" } }));
  await ask("/api/upload");
  expect(changed).toHaveBeenCalledOnce();
});
