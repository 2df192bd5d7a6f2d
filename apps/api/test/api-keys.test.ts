import type { CreateApiKeyInput } from "@mizan/contracts/api-keys";
import { createApiKey, listApiKeys, listApiKeyUsage, rotateApiKey } from "@mizan/core/identity";
import { sql } from "@mizan/db";
import { afterEach, describe, expect, it } from "vitest";
import { openApi, startApp, type TestApi } from "./open-api";

let api: TestApi;
const open = async (variables: Record<string, string> = {}) => {
  api = await openApi(variables);
};
afterEach(() => api.close());

const newKey = (input: Partial<CreateApiKeyInput>) =>
  createApiKey(api.shop.as(), { name: "key", scopes: ["catalog:write"], ...input });
const url = "/api/pms/products";
const draft = { name: "Tea", price: 5 };

describe("a key with a limit of its own", () => {
  it("is held to it in place of the policy's, by memory and in the headers", async () => {
    await open({ RATE_LIMIT_INTEGRATOR: "1/1h" });
    const { secret: key } = await newKey({ requestsPerMinute: 3 });
    const first = await api.call({ url, key });
    expect([first.headers["ratelimit-policy"], first.headers.ratelimit]).toEqual([
      '"integrator";q=3;w=60',
      '"integrator";r=2;t=60',
    ]);
    await api.call({ url, key });
    expect((await api.call({ url, key })).status).toBe(200);
    const refused = await api.call({ url, key });
    expect([refused.status, refused.headers.ratelimit]).toEqual([429, '"integrator";r=0;t=60']);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect([(await api.call({ url })).status, (await api.call({ url })).status]).toEqual([200, 429]);
  });
});

describe("a key with a list of addresses", () => {
  const forwarded = (address: string) => ({ "x-forwarded-for": address });

  it("403 from elsewhere, and takes nobody's word for an address that they are not believed", async () => {
    await open();
    const { secret: key } = await newKey({ allowedAddresses: ["203.0.113.0/24"] });
    const from = (address: string, headers = {}) => api.call({ url, key, address, headers });
    expect((await from("203.0.113.9")).status).toBe(200);
    const refused = await from("198.51.100.1", forwarded("203.0.113.9"));
    expect([refused.status, refused.body.reason]).toEqual([403, "api_key.address"]);
  });

  it("goes by what a trusted proxy says, and no further back than it was told", async () => {
    await open({ TRUSTED_PROXIES: "10.0.0.0/8" });
    const { secret: key } = await newKey({ allowedAddresses: ["203.0.113.0/24"] });
    const through = (chain: string) => api.call({ url, key, address: "10.0.0.1", headers: forwarded(chain) });
    expect((await through("203.0.113.9")).status).toBe(200);
    expect((await through("203.0.113.9, 10.9.9.9")).status).toBe(200);
    // The last hop that is not ours is who it comes from, whatever they claim to pass on.
    expect((await through("203.0.113.9, 198.51.100.1")).status).toBe(403);
  });
});

describe("what is counted of keys", () => {
  it("is written in one go, not with each request, and not lost when the process stops", async () => {
    await open();
    const { apiKey, secret } = await newKey({ requestsPerMinute: 5 });
    const { DATABASE_URL, DATA_DIR } = api.services.env;
    const other = await startApp({ DATABASE_URL, DATA_DIR });
    await api.call({ url, key: secret });
    api.forgetStatements();
    for (let turn = 0; turn < 6; turn++) await api.call({ url, key: secret });
    expect(api.statements.filter((text) => /\b(?:INSERT|UPDATE)\b/.test(text))).toEqual([]);
    await other.app.inject({ url, headers: { "x-api-key": secret } });
    await other.close();
    await api.services.keyUsage.write();

    const ctx = api.shop.as();
    const usage = await listApiKeyUsage(ctx, { days: 1 });
    expect(usage.find(({ apiKeyId }) => apiKeyId === apiKey.id)?.days).toMatchObject([
      { requests: 8, refused: 2 },
    ]);
    const listed = (await listApiKeys(ctx)).find(({ id }) => id === apiKey.id);
    expect(listed?.lastUsedAt).not.toBeNull();
  });

  it("is kept while the database is away", async () => {
    await open();
    const { apiKey, secret } = await newKey({});
    await api.call({ url, key: secret });
    const { keyUsage, database } = api.services;
    const { forCompany } = database;
    database.forCompany = () => {
      throw new Error("away");
    };
    await keyUsage.write();
    database.forCompany = forCompany;
    await api.call({ url, key: secret });
    await keyUsage.write();
    const usage = await listApiKeyUsage(api.shop.as(), { days: 1 });
    expect(usage.find(({ apiKeyId }) => apiKeyId === apiKey.id)?.days[0]?.requests).toBe(2);
  });
});

it("a rotated key is let in by either secret, and limited as one", async () => {
  await open({ RATE_LIMIT_INTEGRATOR: "2/1m" });
  const { apiKey, secret } = await newKey({});
  const rotated = await rotateApiKey(api.shop.as(), { id: apiKey.id, overlapHours: 1 });
  const statuses = [];
  for (const key of [secret, rotated.secret, secret]) statuses.push((await api.call({ url, key })).status);
  expect(statuses).toEqual([200, 200, 429]);
});

describe("a key that is rotated under load over two instances", () => {
  /** What both instances answer to both secrets, before, during and after each of some rotations. */
  async function answersOf(overlapHours: number): Promise<Set<number>> {
    await open();
    const { DATABASE_URL, DATA_DIR } = api.services.env;
    const other = await startApp({ DATABASE_URL, DATA_DIR });
    const { apiKey, secret } = await newKey({});
    const ask = async ({ app }: Pick<TestApi, "app">, key: string) =>
      (await app.inject({ url, headers: { "x-api-key": key } })).statusCode;
    const askBoth = (key: string) =>
      Promise.all(Array.from({ length: 20 }, (_, turn) => ask(turn % 2 ? api : other, key)));
    const statuses: number[] = [];
    let current = secret;
    for (let turn = 0; turn < 3; turn++) {
      const meanwhile = askBoth(current);
      const rotated = await rotateApiKey(api.shop.as(), { id: apiKey.id, overlapHours });
      // The new one at once, also where the old one is remembered; and the old one still.
      const after = [askBoth(rotated.secret), askBoth(current)];
      for (const answered of [meanwhile, ...after]) statuses.push(...(await answered));
      current = rotated.secret;
    }
    await other.close();
    return new Set(statuses);
  }

  it("has no request refused, whichever of its secrets it shows", async () => {
    expect(await answersOf(1)).toEqual(new Set([200]));
  });

  it("would be seen to be refused, if its secrets did not overlap", async () => {
    expect(await answersOf(0)).toContain(401);
  });
});

describe("a test key over REST", () => {
  it("201 as a live one would, says so, and leaves nothing behind", async () => {
    await open();
    const { secret: key } = await newKey({ environment: "test" });
    const made = await api.call<{ id: string }>({ method: "POST", url, key, body: draft });
    expect([made.status, made.headers["x-environment"]]).toEqual([201, "test"]);
    expect((await api.call({ url: `${url}/${made.body.id}` })).status).toBe(404);
    const live = await api.call({ method: "POST", url, body: draft });
    expect([live.status, live.headers["x-environment"]]).toEqual([201, undefined]);
  });

  it("rehearses also where an account acts in its place: registers nobody, and mails nobody", async () => {
    await open();
    const { secret: key } = await newKey({ environment: "test" });
    const post = (path: string, body: object, asking?: string) =>
      api.call({
        method: "POST",
        url: path,
        body,
        ...(asking ? { key: asking } : { key: null, headers: { company: api.shop.companyId } }),
      });
    const huda = { name: "Huda", email: "huda@example.test", password: "a long password" };
    const count = () =>
      api.shop.as().sql<{ customers: number; mails: number }>(sql`
        SELECT (SELECT count(*) FROM "Customer")::int AS customers, (SELECT count(*) FROM "MailMessage")::int AS mails`);
    const before = await count();
    const tried = await post("/api/customer/register", huda, key);
    expect([tried.status, tried.headers["x-environment"]]).toEqual([201, "test"]);
    expect(await count()).toEqual(before);

    expect((await post("/api/customer/register", huda)).status).toBe(201);
    const opened = await count();
    expect(opened).not.toEqual(before);
    const { email } = huda;
    expect((await post("/api/customer/forget-password", { email }, key)).status).toBe(200);
    expect(await count()).toEqual(opened);
  });

  it("opens no session", async () => {
    await open();
    const { secret: key } = await newKey({ environment: "test" });
    const body = { email: "huda@example.test", password: "a long password" };
    for (const path of ["/api/customer/login", "/api/admin/login"]) {
      const refused = await api.call({ method: "POST", url: path, key, body });
      expect([refused.status, refused.body.reason]).toEqual([403, "api_key.test"]);
    }
  });

  it("uses up no idempotency key", async () => {
    await open();
    const { secret: key } = await newKey({ environment: "test" });
    const post = () =>
      api.call({ method: "POST", url, key, body: draft, headers: { "idempotency-key": "once" } });
    const answers = [await post(), await post()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.headers["idempotency-replayed"]).toBeUndefined();
  });
});
