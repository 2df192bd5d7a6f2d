import type { DomainEvent } from "@mizan/contracts/events";
import {
  type Context,
  inTransaction,
  newId,
  placeEvents,
  readEvents,
  recordEvents,
} from "@mizan/core/platform";
import { newSigningKey, openShop, type Shop, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { Database, sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import pg from "pg";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readEnv } from "../../src/env";
import { createJobQueue } from "../../src/jobs";
import { createOutbox, type Outbox } from "../../src/outbox/create-outbox";
import { createServices, type Services } from "../../src/services";

const JWT_SECRET = newSigningKey();
const JWT_SECRET_FOR_VERIFY = newSigningKey();
let testDatabase: TestDatabase;
let database: Database;
let shop: Shop;

/** A process that places and follows events, and what it was told. */
interface Follower {
  services: Services;
  outbox: Outbox;
  told: DomainEvent[];
  close(): Promise<void>;
}
const followers: Follower[] = [];

async function startFollower(): Promise<Follower> {
  const env = readEnv({
    NODE_ENV: "test",
    DATABASE_URL: testDatabase.appUrl,
    JWT_SECRET,
    JWT_SECRET_FOR_VERIFY,
    ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
    LOG_LEVEL: "silent",
  });
  const services = await createServices(env, { log: pino({ level: "silent" }) });
  const queue = createJobQueue(services);
  const outbox = createOutbox(services, queue);
  const told: DomainEvent[] = [];
  outbox.tail.follow((event) => {
    if (event.companyId === shop.companyId) told.push(event);
  });
  await outbox.start();
  let open = true;
  const follower = {
    services,
    outbox,
    told,
    async close() {
      if (!open) return;
      open = false;
      await outbox.close();
      await queue.stop();
      await services.close();
    },
  };
  followers.push(follower);
  return follower;
}

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 10 });
});
beforeEach(async () => {
  shop = await openShop(database);
});
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.close()));
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const happen = (ctx: Context, subjectId: string = newId()) =>
  inTransaction(ctx, (tx) =>
    recordEvents(tx, [{ type: "unit.saved", subjectId, payload: { unitId: newId() } }]),
  );
const seqs = (events: DomainEvent[]) => events.map(({ seq }) => seq);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const leaderOf = (some: Follower[]) => some.find(({ outbox }) => outbox.relay.leads);

describe("the stream", () => {
  it("has no gaps and keeps the order of each subject, whichever of many commits at once came first", async () => {
    const [one, two] = await Promise.all([startFollower(), startFollower()]);
    const subjects = [newId(), newId(), newId(), newId()];
    const company = database.forCompany(shop.companyId);
    await company.sql(sql`
      INSERT INTO "Counter" ("companyId", name) SELECT ${shop.companyId}::uuid, s FROM unnest(${subjects}::text[]) s`);
    const wakes = [one.services, two.services];
    await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const subjectId = subjects[index % subjects.length] ?? "";
        await inTransaction(shop.as(), async (tx) => {
          const [row] = await tx.sql<{ value: number }>(sql`
            UPDATE "Counter" SET value = value + 1 WHERE "companyId" = ${shop.companyId}::uuid AND name = ${subjectId}
            RETURNING value`);
          const categoryId = newId();
          await recordEvents(tx, [
            { type: "category.saved", subjectId, payload: { categoryId, slug: `turn-${row?.value}` } },
          ]);
        });
        wakes[index % 2]?.relay?.wake();
      }),
    );
    await vi.waitFor(() => expect([one.told.length, two.told.length]).toEqual([120, 120]), {
      timeout: 10_000,
    });
    for (const { told } of [one, two]) {
      expect(seqs(told)).toEqual(upTo(120));
      for (const subjectId of subjects) {
        const turns = told.flatMap((event) =>
          event.subjectId === subjectId && event.type === "category.saved" ? [event.payload.slug] : [],
        );
        expect(turns).toEqual(upTo(30).map((turn) => `turn-${turn}`));
      }
    }
  });

  it("takes up a late committer, although its position is lower than those already read", async () => {
    const follower = await startFollower();
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written = () => {};
    const inserted = new Promise<void>((resolve) => {
      written = resolve;
    });
    const late = inTransaction(shop.as(), async (tx) => {
      await recordEvents(tx, [{ type: "unit.saved", subjectId: "late", payload: { unitId: newId() } }]);
      written();
      await held;
    });
    await inserted;
    for (let count = 0; count < 3; count++) await happen(shop.as(), "early");
    await vi.waitFor(() => expect(seqs(follower.told)).toEqual([1, 2, 3]), { timeout: 10_000 });
    commit();
    await late;
    await vi.waitFor(() => expect(follower.told.map(({ subjectId }) => subjectId)).toHaveLength(4), {
      timeout: 10_000,
    });
    expect(follower.told.at(-1)).toMatchObject({ seq: 4, subjectId: "late" });
    const [positions] = await database.forCompany(shop.companyId).sql<{ late: number; early: number }>(sql`
      SELECT min(position) FILTER (WHERE "subjectId" = 'late') AS late,
        min(position) FILTER (WHERE "subjectId" = 'early') AS early FROM "OutboxEvent"`);
    expect(positions?.late).toBeLessThan(positions?.early ?? 0);
  });

  it("never shows an event of a transaction that was undone", async () => {
    const follower = await startFollower();
    const undone = inTransaction(shop.as(), async (tx) => {
      await recordEvents(tx, [{ type: "unit.saved", subjectId: "undone", payload: { unitId: newId() } }]);
      throw new Error("undo");
    });
    await expect(undone).rejects.toThrow("undo");
    await happen(shop.as(), "done");
    await vi.waitFor(() => expect(follower.told).toHaveLength(1), { timeout: 10_000 });
    expect(follower.told[0]).toMatchObject({ seq: 1, subjectId: "done" });
  });

  it("gives no places when the jobs that follow cannot be stored", async () => {
    const company = database.forCompany(shop.companyId);
    await happen(shop.as());
    const failing = placeEvents(company, 10, async () => {
      throw new Error("no room");
    });
    await expect(failing).rejects.toThrow("no room");
    expect(await readEvents(company, { after: 0, limit: 10 })).toEqual([]);
    expect(seqs(await placeEvents(company, 10, async () => {}))).toEqual([1]);
  });

  it("gives each place once while two believe that they lead", async () => {
    const company = database.forCompany(shop.companyId);
    await Promise.all(upTo(60).map(() => happen(shop.as())));
    const placed = await Promise.all(upTo(6).map(() => placeEvents(company, 25, async () => {})));
    expect(seqs(placed.flat()).sort((one, other) => one - other)).toEqual(upTo(60));
  });
});

describe("the relay", () => {
  it("leads in one process, and in another within ten seconds of its end", async () => {
    const all = await Promise.all([startFollower(), startFollower(), startFollower()]);
    await vi.waitFor(() => expect(all.filter(({ outbox }) => outbox.relay.leads)).toHaveLength(1), {
      timeout: 10_000,
    });
    await happen(shop.as());
    const leader = leaderOf(all);
    const others = all.filter((follower) => follower !== leader);
    await vi.waitFor(() => expect(others.map(({ told }) => told.length)).toEqual([1, 1]), {
      timeout: 10_000,
    });
    await leader?.close();
    const ended = Date.now();
    await happen(shop.as());
    await vi.waitFor(() => expect(others.map(({ told }) => told.length)).toEqual([2, 2]), {
      timeout: 10_000,
    });
    expect(Date.now() - ended).toBeLessThan(10_000);
    expect(leaderOf(others)).toBeDefined();
  });

  it("loses its lead when it falls silent, and another takes over within ten seconds", async () => {
    const waiting = new pg.Client({
      connectionString: testDatabase.appUrl,
      options: "-c idle_session_timeout=7000",
    });
    waiting.on("error", () => undefined);
    await waiting.connect();
    await waiting.query("SELECT pg_advisory_lock(7414202612)");
    const silentSince = Date.now();
    const follower = await startFollower();
    await happen(shop.as());
    await vi.waitFor(() => expect(follower.told).toHaveLength(1), { timeout: 12_000, interval: 100 });
    expect(Date.now() - silentSince).toBeLessThan(10_000);
  });

  it("goes on after PostgreSQL ended all its connections", async () => {
    const all = await Promise.all([startFollower(), startFollower()]);
    await vi.waitFor(() => expect(leaderOf(all)).toBeDefined(), { timeout: 10_000 });
    await happen(shop.as());
    await vi.waitFor(() => expect(all.map(({ told }) => told.length)).toEqual([1, 1]), { timeout: 10_000 });
    const owner = new pg.Client({ connectionString: testDatabase.ownerUrl });
    await owner.connect();
    await owner.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'mizan_app'",
    );
    await owner.end();
    await vi.waitFor(() => happen(shop.as()), { timeout: 10_000 });
    await vi.waitFor(
      () =>
        expect(all.map(({ told }) => seqs(told))).toEqual([
          [1, 2],
          [1, 2],
        ]),
      { timeout: 10_000 },
    );
  });
});
