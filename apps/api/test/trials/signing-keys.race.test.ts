import { createPublicKey } from "node:crypto";
import { signIn } from "@mizan/core/identity";
import { addStaff, newSigningKey } from "@mizan/core/testing";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openApi, startApp, type TestApi } from "../open-api";

type Process = Awaited<ReturnType<typeof startApp>>;

let api: TestApi;
let serving: Process[] = [];
let count = 0;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());
afterEach(async () => {
  await Promise.all(serving.splice(0).map(({ close }) => close()));
});

const publicOf = (key: string) => createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
const start = (JWT_SECRET: string, JWT_RETIRED_KEYS?: string) =>
  startApp({
    DATABASE_URL: api.services.env.DATABASE_URL,
    JWT_SECRET,
    ...(JWT_RETIRED_KEYS && { JWT_RETIRED_KEYS }),
  });

const ask = async (process: Process | undefined, procedure: string, token: string | null, body?: object) => {
  const answer = await process?.app.inject({
    method: body ? "POST" : "GET",
    url: `/trpc/${procedure}`,
    headers: { company: api.shop.companyId, ...(token !== null && { authorization: `Bearer ${token}` }) },
    ...(body && { payload: { json: body } }),
  });
  return { status: answer?.statusCode ?? 0, json: answer?.json().result?.data.json };
};

/** Somebody whose every request comes to another process: renews their tokens and uses them, until `work` is done. */
async function underLoad(work: (more: () => Promise<void>) => Promise<void>): Promise<number[]> {
  const failed: number[] = [];
  let isOver = false;
  let answered = 0;
  const { database, tokens, now } = api.services;
  const { companyId } = api.shop;
  const account = { email: `noura-${count++}@example.test`, password: "a word of her own" };
  await addStaff(database, companyId, account);
  const issuer = serving[0]?.services.tokens ?? tokens;
  const door = { database, tokens: issuer, companyId, ip: "192.0.2.1", now };
  let held = await signIn(door, { kind: "staff", ...account });
  const load = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const [here, there] = [serving[turn % 2], serving[(turn + 1) % 2]];
      const renewed = await ask(here, "session.refresh", null, { refreshToken: held.refreshToken });
      if (renewed.status === 200) held = renewed.json;
      const used = await ask(there, "session.me", held.token);
      failed.push(...[renewed.status, used.status].filter((status) => status !== 200));
      answered += 1;
    }
  })();
  const more = async () => {
    const before = answered;
    await vi.waitFor(() => expect(answered).toBeGreaterThan(before + 4), { timeout: 20_000, interval: 5 });
  };
  await work(more).finally(() => {
    isOver = true;
  });
  await load;
  return failed;
}

/** Takes every process out of service, one after the other, for one with other keys. */
async function restartAll(more: () => Promise<void>, ...keys: Parameters<typeof start>): Promise<void> {
  for (const place of [0, 1]) {
    const [former] = serving.splice(place, 1, await start(...keys));
    await more();
    await former?.close();
  }
}

it("changes the key of access tokens of two processes without a failed request, as docs/security/keys.md says", async () => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  serving = [await start(old), await start(old)];
  const failed = await underLoad(async (more) => {
    await more();
    await restartAll(more, old, publicOf(fresh));
    await restartAll(more, fresh, publicOf(old));
  });
  expect(failed).toEqual([]);
});

it("would be seen to fail, if the new key were not told to all of them first", async () => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  serving = [await start(old), await start(old)];
  const failed = await underLoad((more) => restartAll(more, fresh, publicOf(old)));
  expect(failed).toContain(401);
});
