import { tokenRefusal } from "@mizan/contracts/errors";
import { NextRequest, NextResponse } from "next/server";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { renewSession } from "./renew-session";
import { readClaims, type SessionClaims, writeClaims } from "./session";

const api = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("../api-client", () => ({ apiClient: () => ({ session: { refresh: { mutate: api.refresh } } }) }));

vi.stubEnv("NEXTAUTH_SECRET", "a secret of this suite and of no other one");
afterAll(() => vi.unstubAllEnvs());
beforeEach(() => {
  api.refresh.mockReset();
});

const MINUTE = 60_000;
const NEXT = { token: "next", refreshToken: "next refresh", expiresIn: 900, profile: { locale: "ar" } };

/** A request of a browser whose tokens are to be renewed so long from now. */
async function requestOf(renewInMs: number): Promise<NextRequest> {
  const [now, held] = [Date.now(), { apiToken: "former", refreshToken: "former refresh", locale: "ar" }];
  const claims = { ...held, expiresAt: now + 8 * MINUTE, renewAt: now + renewInMs } as SessionClaims;
  const cookies = (await writeClaims(claims)).map(({ name, value }) => `${name}=${value}`);
  return new NextRequest("http://admin.example.test/", { headers: { cookie: cookies.join("; ") } });
}

it("gives the next tokens to what comes behind it and to the browser, when it is time", async () => {
  api.refresh.mockResolvedValue(NEXT);
  const request = await requestOf(-1);
  const renewal = await renewSession(request);
  const response = NextResponse.next();
  renewal?.answer(response);
  for (const jar of [request.cookies, response.cookies])
    expect(await readClaims(jar)).toMatchObject({ apiToken: "next", refreshToken: "next refresh" });
  expect(api.refresh).toHaveBeenCalledWith({ refreshToken: "former refresh" });
});

it("leaves a session alone before its time, and while the API is away", async () => {
  expect(await renewSession(await requestOf(MINUTE))).toBeNull();
  expect(api.refresh).not.toHaveBeenCalled();
  api.refresh.mockRejectedValue(new TypeError("fetch failed"));
  const request = await requestOf(-1);
  expect(await renewSession(request)).toBeNull();
  expect(await readClaims(request.cookies)).toMatchObject({ apiToken: "former" });
});

it("takes away the cookie of a session that was ended", async () => {
  const { code, reason } = tokenRefusal("TOKEN_REVOKED", "This session was ended");
  api.refresh.mockRejectedValue(Object.assign(new Error("ended"), { data: { problem: { code, reason } } }));
  const request = await requestOf(-1);
  const [cookie] = request.cookies.getAll();
  const renewal = await renewSession(request);
  const response = NextResponse.next();
  renewal?.answer(response);
  expect([renewal?.session, await readClaims(request.cookies)]).toEqual([null, null]);
  expect(response.cookies.get(cookie?.name ?? "")).toMatchObject({ value: "", maxAge: 0 });
});
