import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { setLocale } from "../set-locale";
import { keepChallenge } from "./second-step";
import { setViewedRole } from "./set-viewed-role";
import { keepVisit } from "./visit-cookie";

const jar = vi.hoisted(() => ({ set: vi.fn() }));
vi.mock("next/headers", () => ({ cookies: async () => jar }));
vi.mock("server-only", () => ({}));

vi.stubEnv("NEXTAUTH_SECRET", "a secret of this suite and of no other one");
afterAll(() => vi.unstubAllEnvs());
beforeEach(() => jar.set.mockReset());

const payload = Buffer.from(JSON.stringify({ sub: "somebody", company: "a shop", sid: "a session" }));
const token = `.${payload.toString("base64url")}.`;

it.each([
  ["https://admin.example.test", true],
  ["http://localhost:4100", false],
])("at %s are for HTTPS alone: %s", async (url, secure) => {
  vi.stubEnv("NEXTAUTH_URL", url);
  await setLocale("ar");
  await setViewedRole("picker");
  await keepChallenge({ challenge: "a challenge", expiresIn: 300 });
  await keepVisit(token, token, 3600);
  const written = jar.set.mock.calls.map(([name, , options]) => [name, options.httpOnly, options.secure]);
  expect(written).toEqual([
    ["mizan-locale", true, secure],
    ["mizan-view-as", true, secure],
    ["mizan-second-step", true, secure],
    ["mizan-visit", true, secure],
  ]);
});
