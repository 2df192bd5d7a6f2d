import { signIn } from "@mizan/core/identity";
import { addStaff } from "@mizan/core/testing";
import { afterEach, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "./open-api";

const WEB_APP_KEY = "a-key-that-only-web-apps-know";
let api: TestApi;
const open = async (variables: Record<string, string>) => {
  api = await openApi(variables);
};
afterEach(() => api.close());

describe("429", () => {
  it("for an API key over its allowance, with headers that say when to come back", async () => {
    await open({ RATE_LIMIT_INTEGRATOR: "2/1m" });
    const first = await api.call({ url: "/api/pms/products" });
    expect(first.headers["ratelimit-policy"]).toBe('"integrator";q=2;w=60');
    expect(first.headers.ratelimit).toBe('"integrator";r=1;t=60');
    await api.call({ url: "/api/pms/products" });
    const third = await api.call({ url: "/api/pms/products" });
    expect(third.status).toBe(429);
    expect(Number(third.headers["retry-after"])).toBeGreaterThan(0);
    expect(third.headers.ratelimit).toMatch(/^"integrator";r=0;t=\d+$/);
    expect(third.body).toMatchObject({ code: "RATE_LIMITED", reason: "rate.exceeded" });
    const other = await api.call({ url: "/api/pms/products", key: api.twin.key });
    expect(other.status).toBe(200);
  });

  it("for somebody who is signed in, whatever address they come from, and not for the next", async () => {
    await open({ API_RATE_LIMIT: "2/1h" });
    const tokenOf = async (email: string) => {
      const { database, tokens, now } = api.services;
      const { companyId } = api.shop;
      const login = { email, password: "correct horse" };
      await addStaff(database, companyId, login);
      const door = { database, tokens, companyId, ip: "127.0.0.1", now };
      return (await signIn(door, { kind: "staff", ...login })).token;
    };
    const [noura, sami] = [await tokenOf("noura@shop.example"), await tokenOf("sami@shop.example")];
    const read = (token: string, address: string) =>
      api.call({ url: "/api/pms/orders", key: null, address, headers: { authorization: `Bearer ${token}` } });
    const first = await read(noura, "203.0.113.1");
    expect([first.status, first.headers["ratelimit-policy"], first.headers.ratelimit]).toEqual([
      200,
      '"session";q=2;w=3600',
      '"session";r=1;t=3600',
    ]);
    expect((await read(noura, "203.0.113.2")).status).toBe(200);
    const refused = await read(noura, "203.0.113.3");
    expect([refused.status, refused.body.reason, refused.headers.ratelimit]).toMatchObject([
      429,
      "rate.exceeded",
      expect.stringMatching(/^"session";r=0;t=\d+$/),
    ]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(3000);
    expect((await read(sami, "203.0.113.1")).status).toBe(200);
  });

  it("for a stranger's address, in the documented words; reads of the catalogue have an allowance of their own", async () => {
    await open({ RATE_LIMIT_ANONYMOUS: "1/15m", RATE_LIMIT_CATALOG: "3/1m" });
    const headers = { company: api.shop.companyId };
    const ping = () => api.call({ url: "/api/ping", key: null, headers });
    expect((await ping()).status).toBe(200);
    const refused = await ping();
    expect([refused.status, refused.body.message]).toEqual([429, "Too many requests from this IP"]);
    expect(refused.headers["ratelimit-policy"]).toBe('"anonymous";q=1;w=900');
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(800);
    const read = () => api.call({ url: "/api/products", key: null, headers });
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([200, 200, 200]);
    expect((await read()).status).toBe(429);
  });

  it("for the whole network of a stranger's IPv6 address, and not for the next", async () => {
    await open({ RATE_LIMIT_ANONYMOUS: "2/15m" });
    const headers = { company: api.shop.companyId };
    const from = async (address: string, key: string | null = null) =>
      (await api.call({ url: "/api/ping", key, headers, address })).status;
    expect([await from("2001:db8:1:2::1"), await from("2001:db8:1:2:8000::2")]).toEqual([200, 200]);
    expect([await from("2001:db8:1:2::3"), await from("2001:db8:1:2::4", "mzn_nosuchkey")]).toEqual([
      429, 429,
    ]);
    expect(await from("2001:db8:1:3::1")).toBe(200);
    expect([await from("203.0.113.7"), await from("::ffff:203.0.113.7"), await from("203.0.113.7")]).toEqual([
      200, 200, 429,
    ]);
  });

  it("for an address that guesses credentials", async () => {
    await open({ RATE_LIMIT_ANONYMOUS: "2/15m" });
    const guess = () => api.call({ url: "/api/pms/products", key: "mzn_nosuchkey" });
    expect([(await guess()).status, (await guess()).status, (await guess()).status]).toEqual([401, 401, 429]);
    expect((await api.call({ url: "/api/pms/products" })).status).toBe(200);
  });

  it("for one visitor of a web app, and not for the next", async () => {
    await open({ RATE_LIMIT_VISITOR: "1/1m", WEB_APP_KEY });
    const visit = (address: string, key = WEB_APP_KEY) =>
      api.call({
        url: "/api/products",
        key: null,
        headers: { "x-app-key": key, "x-visitor-ip": address, company: api.shop.companyId },
      });
    expect((await visit("203.0.113.1")).status).toBe(200);
    expect((await visit("203.0.113.1")).status).toBe(429);
    expect((await visit("203.0.113.2")).status).toBe(200);
    const stranger = await visit("203.0.113.9", "another-key-of-that-length--");
    expect(stranger.headers["ratelimit-policy"]).toMatch(/^"catalog"/);
  });

  it("not later for a batch whose names are encoded twice, since it is not taken", async () => {
    await open({});
    const ask = (names: string) =>
      api.call({
        url: `/trpc/${names}?batch=1&input=%7B%7D`,
        key: null,
        headers: { company: api.shop.companyId },
      });
    for (const names of ["settings.public%252Csettings.public", "settings.%2570ublic"])
      expect(await ask(names)).toMatchObject({ status: 404, body: { reason: "route.absent" } });
    const { status, headers } = await ask("settings.public%2Csettings.public");
    expect([status, headers.ratelimit]).toEqual([200, expect.stringContaining(";r=99998;")]);
  });

  it("for that visitor by whichever key a web app shows, while the key is exchanged", async () => {
    const former = "a-key-that-web-apps-knew-before";
    await open({ RATE_LIMIT_VISITOR: "2/1m", WEB_APP_KEY: `${WEB_APP_KEY},${former}` });
    const visit = (key: string) =>
      api.call({
        url: "/api/products",
        key: null,
        headers: { "x-app-key": key, "x-visitor-ip": "203.0.113.1", company: api.shop.companyId },
      });
    const statuses = [await visit(WEB_APP_KEY), await visit(former), await visit(WEB_APP_KEY)];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect((await visit(`${WEB_APP_KEY},${former}`)).headers["ratelimit-policy"]).toMatch(/^"catalog"/);
  });

  it("for a batch of calls, each counted", async () => {
    await open({ RATE_LIMIT_CATALOG: "3/1m" });
    const batch = (names: string) =>
      api.call({
        url: `/trpc/${names}?batch=1&input=%7B%7D`,
        key: null,
        headers: { company: api.shop.companyId },
      });
    expect((await batch("settings.public,settings.public")).status).toBe(200);
    const refused = await batch("settings.public,settings.public");
    expect(refused.status).toBe(429);
    expect(refused.headers["retry-after"]).toBeDefined();
    expect(JSON.parse(refused.text)[0]?.error.json.data.problem).toMatchObject({
      status: 429,
      reason: "rate.exceeded",
    });
  });
});

it("does not limit a web app's own reads", async () => {
  await open({ RATE_LIMIT_VISITOR: "1/1m", RATE_LIMIT_CATALOG: "1/1m", WEB_APP_KEY });
  const read = () =>
    api.call({
      url: "/api/products",
      key: null,
      headers: { "x-app-key": WEB_APP_KEY, company: api.shop.companyId },
    });
  const statuses = [await read(), await read(), await read()].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200]);
});

it("counts in the process while Redis is away", async () => {
  await open({ RATE_LIMIT_INTEGRATOR: "2/1m", REDIS_URL: "redis://127.0.0.1:1" });
  const read = () => api.call({ url: "/api/pms/products" });
  const statuses = [await read(), await read(), await read()].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 429]);
});
