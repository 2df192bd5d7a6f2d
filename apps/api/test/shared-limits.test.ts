import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createApiKey } from "@mizan/core/identity";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "./free-port";
import { openApi, startApp, type TestApi } from "./open-api";

const installed = spawnSync("redis-server", ["--version"]).status === 0;

let server: ChildProcess;
let first: TestApi;
let second: Awaited<ReturnType<typeof startApp>>;

beforeAll(async () => {
  if (!installed) return;
  const port = await freePort();
  server = spawn("redis-server", [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
  ]);
  const url = `redis://127.0.0.1:${port}`;
  await untilAnswers(url);
  const variables = { REDIS_URL: url, RATE_LIMIT_INTEGRATOR: "6/10m", RATE_LIMIT_ANONYMOUS: "2/15m" };
  first = await openApi(variables);
  const { DATABASE_URL, DATA_DIR } = first.services.env;
  second = await startApp({ ...variables, DATABASE_URL, DATA_DIR });
  await Promise.all([first, second].map(({ services }) => untilReady(services.redis)));
});
afterAll(async () => {
  await second?.close();
  await first?.close();
  server?.kill("SIGKILL");
});

async function untilAnswers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20 });
  client.on("error", () => {});
  await client.ping();
  client.disconnect();
}

async function untilReady(client: Redis | null): Promise<void> {
  if (client?.status === "ready") return;
  await new Promise<void>((ready) => client?.once("ready", ready));
}

const ask = async ({ app }: Pick<TestApi, "app">, key: string) => {
  const answer = await app.inject({ url: "/api/pms/products", headers: { "x-api-key": key } });
  return { status: answer.statusCode, ratelimit: String(answer.headers.ratelimit) };
};

it.skipIf(!installed)("two instances count one allowance, in a Redis that both use", async () => {
  const key = await first.shop.newKey(["catalog:read"]);
  const left = [];
  for (const instance of [first, second, first, second, first, second])
    left.push((await ask(instance, key)).ratelimit);
  expect(left.map((header) => /r=(\d+)/.exec(header)?.[1])).toEqual(["5", "4", "3", "2", "1", "0"]);
  expect([await ask(first, key), await ask(second, key)]).toMatchObject([{ status: 429 }, { status: 429 }]);
});

it.skipIf(!installed)(
  "and so that of a key with a limit of its own, and that of a stranger's address",
  async () => {
    const { secret } = await createApiKey(first.shop.as(), {
      name: "own",
      scopes: ["catalog:read"],
      requestsPerMinute: 3,
    });
    const own = [];
    for (const instance of [first, second, first, second]) own.push((await ask(instance, secret)).status);
    expect(own).toEqual([200, 200, 200, 429]);

    const ping = async ({ app }: Pick<TestApi, "app">) => {
      const headers = { company: first.shop.companyId };
      const { statusCode } = await app.inject({ url: "/api/ping", headers, remoteAddress: "203.0.113.7" });
      return statusCode;
    };
    const strangers = [];
    for (const instance of [first, second, first]) strangers.push(await ping(instance));
    expect(strangers).toEqual([200, 200, 429]);
  },
);

it.skipIf(!installed)("a Redis that is killed costs the sharing and nothing else", async () => {
  const key = await first.shop.newKey(["catalog:read"]);
  expect((await ask(first, key)).status).toBe(200);
  const ended = new Promise((exit) => server.once("exit", exit));
  server.kill("SIGKILL");
  await ended;
  const answers = [];
  for (let turn = 0; turn < 7; turn++) answers.push((await ask(second, key)).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await ask(first, key)).status).toBe(200);
});
