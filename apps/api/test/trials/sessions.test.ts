import { signIn } from "@mizan/core/identity";
import { addStaff } from "@mizan/core/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/rest";
import { type Answer, type CallOptions, openApi, type TestApi } from "../open-api";

type Call = (request: CallOptions) => Promise<Answer<Record<string, unknown>>>;

const WEB_APP_KEY = "a key of the web apps";

let api: TestApi;
let count = 0;
let aheadMs = 0;
beforeAll(async () => {
  api = await openApi({ WEB_APP_KEY }, { now: () => new Date(Date.now() + aheadMs) });
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
  const refresh = (refreshToken: string, headers = {}) =>
    api.call<{ result: { data: { json: { token: string; refreshToken: string } } } }>({
      method: "POST",
      url: "/trpc/session.refresh",
      key: null,
      headers,
      body: { json: { refreshToken } },
    });
  const stranger = { headers: {}, afterMs: 0 };
  const webApp = { headers: { "x-app-key": WEB_APP_KEY }, afterMs: 31_000 };

  /** Shows one again; how many of the tokens that were given for it still open something. */
  async function openedByReplay({ headers, afterMs }: typeof stranger): Promise<number> {
    const { refreshToken, token } = await signedInAnew();
    const next = (await refresh(refreshToken, headers)).body.result.data.json;
    aheadMs += afterMs;
    const stolen = await refresh(refreshToken, headers);
    const got = stolen.status === 200 ? [stolen.body.result.data.json.token] : [];
    const opened = await Promise.all(
      [token, next.token, ...got].map(async (bearer) => {
        const authorization = `Bearer ${bearer}`;
        return (await api.call({ url: "/trpc/session.me", key: null, headers: { authorization } })).status;
      }),
    );
    const renewed = await refresh(next.refreshToken, headers);
    return [...opened, stolen.status, renewed.status].filter((status) => status === 200).length;
  }

  it.each([
    ["again", stranger],
    ["by a web app again after its seconds", webApp],
  ])("that is shown %s ends the session of both who have it", async (_how, who) => {
    expect(await openedByReplay(who)).toBe(0);
  });

  it.each([
    ["renewals were not counted", "NEW.generation := OLD.generation", stranger],
    ["the seconds of web apps never ended", `NEW."renewedAt" := 'infinity'`, webApp],
  ])("would be seen to open something, if %s", async (_fault, change, who) => {
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    await owner.query(`
      CREATE FUNCTION broken_renewal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${change}; RETURN NEW; END $$;
      CREATE TRIGGER broken_renewal BEFORE UPDATE OF generation ON "Session"
        FOR EACH ROW EXECUTE FUNCTION broken_renewal()`);
    expect(await openedByReplay(who)).toBeGreaterThan(0);
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
