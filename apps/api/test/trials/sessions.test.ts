import { signIn } from "@mizan/core/identity";
import { addStaff } from "@mizan/core/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/rest";
import { type Answer, type CallOptions, openApi, type TestApi } from "../open-api";

type Call = (request: CallOptions) => Promise<Answer<Record<string, unknown>>>;

let api: TestApi;
let count = 0;
let aheadMs = 0;
beforeAll(async () => {
  api = await openApi({}, { now: () => new Date(Date.now() + aheadMs) });
  await api.shop.as().db.company.update({ where: { id: api.shop.companyId }, data: { isDefault: true } });
});
afterAll(() => api.close());

async function signedInAnew() {
  const account = { email: `noura-${count++}@example.test`, password: "a word of her own" };
  const { database, tokens, now } = api.services;
  const { companyId } = api.shop;
  await addStaff(database, companyId, account);
  return signIn({ database, tokens, companyId, ip: "192.0.2.1", now }, { kind: "staff", ...account });
}

describe("a refresh token", () => {
  const refresh = (refreshToken: string) =>
    api.call<{ result: { data: { json: { token: string; refreshToken: string } } } }>({
      method: "POST",
      url: "/trpc/session.refresh",
      key: null,
      body: { json: { refreshToken } },
    });

  /** Shows one again after its seconds; how many of the tokens that were given for it still open something. */
  async function openedByReplay(): Promise<number> {
    const { refreshToken, token } = await signedInAnew();
    const next = (await refresh(refreshToken)).body.result.data.json;
    aheadMs += 31_000;
    const stolen = await refresh(refreshToken);
    const got = stolen.status === 200 ? [stolen.body.result.data.json.token] : [];
    const opened = await Promise.all(
      [token, next.token, ...got].map(async (bearer) => {
        const headers = { authorization: `Bearer ${bearer}` };
        return (await api.call({ url: "/trpc/session.me", key: null, headers })).status;
      }),
    );
    const renewed = await refresh(next.refreshToken);
    return [...opened, stolen.status, renewed.status].filter((status) => status === 200).length;
  }

  it("that is shown again ends the session of both who have it", async () => {
    expect(await openedByReplay()).toBe(0);
  });

  it.each([
    ["renewals were not counted", "NEW.generation := OLD.generation"],
    ["its seconds never ended", `NEW."renewedAt" := 'infinity'`],
  ])("would be seen to open something, if %s", async (_fault, change) => {
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    await owner.query(`
      CREATE FUNCTION broken_renewal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${change}; RETURN NEW; END $$;
      CREATE TRIGGER broken_renewal BEFORE UPDATE OF generation ON "Session"
        FOR EACH ROW EXECUTE FUNCTION broken_renewal()`);
    expect(await openedByReplay()).toBeGreaterThan(0);
    await owner.query("DROP FUNCTION broken_renewal CASCADE");
    await owner.end();
  });
});

describe("a form on somebody else's page", () => {
  const writes = routes.filter(({ method, permission }) => method === "POST" && permission !== "public");
  const forms = {
    "application/x-www-form-urlencoded": "name=x&email=x@example.test",
    "text/plain": '{"name":{"en":"x"},"price":1}',
    "multipart/form-data; boundary=b":
      '--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nx\r\n--b--\r\n',
  };

  /** What such forms get done with the cookies of a browser that is signed in: the writes that did not refuse. */
  async function doneBy(call: Call): Promise<string[]> {
    const { token } = await signedInAnew();
    const cookie = ["token", "access_token", "session", "next-auth.session-token", "authorization"]
      .map((name) => `${name}=${token}`)
      .join("; ");
    const done: string[] = [];
    for (const { path } of [...writes, { path: "/trpc/categories.save" }])
      for (const [type, body] of Object.entries(forms)) {
        const headers = { cookie, origin: "https://elsewhere.example.test", "content-type": type };
        const { status } = await call({ method: "POST", url: path, key: null, headers, body });
        if (![401, 403, 415].includes(status)) done.push(`${path} ${type}: ${status}`);
      }
    return done;
  }

  it("does nothing: the API knows nobody by a cookie", async () => {
    expect(writes.length).toBeGreaterThan(5);
    expect(await doneBy(api.call)).toEqual([]);
  });

  it("would be seen, if a cookie were taken for a credential", async () => {
    const believesCookies: Call = ({ headers = {}, ...request }) => {
      const token = /access_token=([^;]+)/.exec(headers.cookie ?? "")?.[1];
      return api.call({ ...request, headers: { ...headers, authorization: `Bearer ${token}` } });
    };
    expect((await doneBy(believesCookies)).length).toBeGreaterThan(0);
  });

  it("is given no cookie, and its page may read no answer", async () => {
    const origin = "https://elsewhere.example.test";
    for (const { path, method } of routes) {
      const { headers } = await api.call({
        method,
        url: path.replace(/:\w+/, "x"),
        key: null,
        headers: { origin },
      });
      expect([path, headers["set-cookie"]]).toEqual([path, undefined]);
      expect(headers["access-control-allow-origin"]).not.toBe(origin);
    }
  });
});
