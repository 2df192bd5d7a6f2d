import { inTransaction } from "@mizan/core/platform";
import { newSigningKey, openShop, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readEnv } from "../../src/env";
import { DEAD_LETTERS, JobQueue, type TakenJob } from "../../src/jobs/job-queue";
import { Worker } from "../../src/jobs/worker";
import { createServices, type Services } from "../../src/services";

const PATIENCE = { timeout: 15_000 };
const KIND = { name: "testJob", timeoutSeconds: 60, tries: 2, firstPauseSeconds: 1 };
let testDatabase: TestDatabase;
let one: Services;
let two: Services;
let queues: [JobQueue, JobQueue];
const workers: Worker[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const env = readEnv({
    NODE_ENV: "test",
    DATABASE_URL: testDatabase.appUrl,
    JWT_SECRET: newSigningKey(),
    JWT_SECRET_FOR_VERIFY: newSigningKey(),
    ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
  });
  [one, two] = await Promise.all([
    createServices(env, { log: pino({ level: "silent" }) }),
    createServices(env, { log: pino({ level: "silent" }) }),
  ]);
  queues = [new JobQueue(one, [KIND]), new JobQueue(two, [KIND])];
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await one.database.ask(sql`DELETE FROM pgboss.job`);
});
afterAll(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  await Promise.all([one.close(), two.close()]);
  await testDatabase.drop();
});

/** Two processes that do the jobs; `run` is told which of them has the job. */
function work(run: (jobs: readonly TakenJob[]) => Promise<void>, batch = 1): void {
  for (const queue of queues)
    workers.push(new Worker(one, queue, { queue: KIND.name, batch, pollMs: 20, run }));
}

const states = () =>
  one.database.ask<{ name: string; state: string }>(
    sql`SELECT name, state::text FROM pgboss.job ORDER BY name`,
  );

it("makes its tables and queues once, although two processes start at the same time", async () => {
  await Promise.all([...queues, ...queues].map((queue) => queue.ready()));
  const made = await one.database.ask<{ name: string }>(sql`SELECT name FROM pgboss.queue ORDER BY name`);
  expect(made.map(({ name }) => name)).toEqual([DEAD_LETTERS, KIND.name]);
});

describe("a job that is due by the clock", () => {
  it("is added once in its hour and done once, by whichever process", async () => {
    const won = await Promise.all(
      Array.from({ length: 16 }, (_, index) => queues[index % 2]?.addOncePer(3600, KIND.name)),
    );
    expect(won.filter((added) => added)).toHaveLength(1);
    let runs = 0;
    work(async () => {
      runs += 1;
    });
    await vi.waitFor(
      async () => expect(await states()).toEqual([{ name: KIND.name, state: "completed" }]),
      PATIENCE,
    );
    expect(await queues[0].addOncePer(3600, KIND.name)).toBe(false);
    expect(runs).toBe(1);
  });
});

describe("jobs", () => {
  it("exist exactly when the change that they follow from does", async () => {
    const shop = await openShop(one.database);
    const add = (fails: boolean) =>
      inTransaction(shop.as(), async (tx) => {
        await queues[0].add([{ queue: KIND.name, data: { fails } }], tx.sql);
        if (fails) throw new Error("undo");
      });
    await expect(add(true)).rejects.toThrow("undo");
    expect(await states()).toEqual([]);
    await add(false);
    expect(await states()).toEqual([{ name: KIND.name, state: "created" }]);
  });

  it("are each done by one process", async () => {
    const shop = await openShop(one.database);
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    await inTransaction(shop.as(), (tx) =>
      queues[0].add(
        numbers.map((number) => ({ queue: KIND.name, data: { number } })),
        tx.sql,
      ),
    );
    const done: unknown[] = [];
    work(async (jobs) => {
      for (const { data } of jobs) done.push("number" in data ? data.number : null);
    }, 5);
    await vi.waitFor(() => expect(done).toHaveLength(40), PATIENCE);
    expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(numbers);
  });

  it("that fail are tried again after a pause, then set aside with what they were", async () => {
    const shop = await openShop(one.database);
    await inTransaction(shop.as(), (tx) => queues[0].add([{ queue: KIND.name, data: { order: 7 } }], tx.sql));
    const tries: number[] = [];
    work(async () => {
      tries.push(Date.now());
      throw new Error("not today");
    });
    await vi.waitFor(
      async () =>
        expect(await states()).toEqual([
          { name: DEAD_LETTERS, state: "created" },
          { name: KIND.name, state: "failed" },
        ]),
      PATIENCE,
    );
    expect(tries).toHaveLength(2);
    expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThan(900);
    const [dead] = await queues[1].take(DEAD_LETTERS, 1);
    expect(dead?.data).toEqual({ order: 7 });
  });

  it("go on being done after the database was away", async () => {
    const shop = await openShop(one.database);
    const done: unknown[] = [];
    work(async (jobs) => {
      done.push(...jobs);
    });
    await one.database.ask(
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await vi.waitFor(
      () => inTransaction(shop.as(), (tx) => queues[0].add([{ queue: KIND.name, data: {} }], tx.sql)),
      PATIENCE,
    );
    await vi.waitFor(() => expect(done).toHaveLength(1), PATIENCE);
  });
});
