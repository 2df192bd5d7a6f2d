import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { constraintOf, Database, isDiskFull, isUnreachable, raw, sql, sqlStateOf } from ".";
import { createTestDatabase, type TestDatabase } from "./testing/test-database";

let testDatabase: TestDatabase;
let database: Database;
const mine = randomUUID();
const theirs = randomUUID();

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  // Two connections for two companies, so that each connection serves both in turn.
  database = new Database({ url: testDatabase.appUrl, poolSize: 2 });
  for (const id of [mine, theirs])
    await database.forCompany(id).db.company.create({ data: { id, slug: id } });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const visible = () => sql`SELECT id FROM "Company"`;

describe("a company's view of the database", () => {
  it("shows a company its own rows alone, whichever connection serves it", async () => {
    const looks = Array.from({ length: 40 }, async (_, index) => {
      const company = index % 2 === 0 ? mine : theirs;
      const { db, sql: run } = database.forCompany(company);
      const rows = index % 4 < 2 ? await run<{ id: string }>(visible()) : await db.company.findMany();
      return [company, rows.map((row) => row.id)] as const;
    });
    for (const [company, ids] of await Promise.all(looks)) expect(ids).toEqual([company]);
  });

  it("lets nobody write a row of another company", async () => {
    const foreign = database
      .forCompany(mine)
      .sql(sql`INSERT INTO "Counter" ("companyId", name) VALUES (${theirs}::uuid, 'x')`);
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it("is empty for a connection that no company was set on", async () => {
    const bare = new Database({ url: testDatabase.appUrl, poolSize: 1 });
    expect(await bare.ask(visible())).toEqual([]);
    await bare.close();
  });

  it("gives Prisma and plain SQL one transaction, and takes both back together", async () => {
    const company = database.forCompany(mine);
    const work = company.transaction(async ({ db, sql: run }) => {
      await db.counter.create({ data: { companyId: mine, name: "both", value: 1 } });
      const [row] = await run<{ value: number }>(
        sql`UPDATE "Counter" SET value = value + 1 WHERE name = 'both' RETURNING value`,
      );
      expect(row?.value).toBe(2);
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await company.db.counter.findMany({ where: { name: "both" } })).toEqual([]);
  });

  it("does nothing more once a part of its work has failed, though another part goes on", async () => {
    const company = database.forCompany(mine);
    const insert = sql`INSERT INTO "Counter" ("companyId", name) VALUES (${mine}::uuid, 'late')`;
    let late: Promise<unknown> = Promise.resolve();
    const work = company.transaction(async ({ sql: run }) => {
      late = run(visible()).then(() => run(insert));
      await Promise.all([late, Promise.reject(new Error("one part failed"))]);
    });
    await expect(work).rejects.toThrow("one part failed");
    await expect(late).rejects.toThrow("over");
    expect(await company.db.counter.findMany({ where: { name: "late" } })).toEqual([]);
  });

  it("does nothing more by models either, which nobody had asked before", async () => {
    const company = database.forCompany(mine);
    let late: Promise<unknown> = Promise.resolve();
    const work = company.transaction(async ({ db, sql: run }) => {
      late = run(visible()).then(() =>
        db.counter.create({ data: { companyId: mine, name: "late", value: 1 } }),
      );
      await Promise.all([late, Promise.reject(new Error("one part failed"))]);
    });
    await expect(work).rejects.toThrow("one part failed");
    await expect(late).rejects.toThrow("over");
    expect(await company.db.counter.findMany({ where: { name: "late" } })).toEqual([]);
  });

  it("keeps what two transactions do at once apart", async () => {
    const company = database.forCompany(mine);
    const count = (name: string) =>
      company.transaction(async ({ db, sql: run }) => {
        await db.counter.create({ data: { companyId: mine, name, value: 1 } });
        const rows = await run<{ name: string }>(sql`SELECT name FROM "Counter" WHERE name LIKE 'apart-%'`);
        throw new Error(rows.map((row) => row.name).join());
      });
    await Promise.all([
      expect(count("apart-1")).rejects.toThrow(/^apart-1$/),
      expect(count("apart-2")).rejects.toThrow(/^apart-2$/),
    ]);
  });
});

describe("what a transaction sends last", () => {
  const count = (name: string) =>
    sql`INSERT INTO "Counter" ("companyId", name) VALUES (${mine}::uuid, ${name})`;
  const named = (name: string) => database.forCompany(mine).db.counter.findMany({ where: { name } });

  it("is kept with the rest", async () => {
    await database.forCompany(mine).transaction(async ({ db, sql: run, last }) => {
      await run(count("first"));
      last.push(count("last"));
      await db.counter.create({ data: { companyId: mine, name: "between" } });
    });
    for (const name of ["first", "between", "last"]) expect(await named(name)).toHaveLength(1);
  });

  it("undoes the rest when it is refused", async () => {
    const work = database.forCompany(mine).transaction(async ({ db, last }) => {
      await db.counter.create({ data: { companyId: mine, name: "undone" } });
      last.push(sql`INSERT INTO "Counter" ("companyId", name, value) VALUES (${mine}::uuid, 'negative', -1)`);
    });
    expect(constraintOf(await work.catch((error) => error))).toBe("counter_value");
    expect(await named("undone")).toEqual([]);
  });

  it("is no commit where a failure was passed over", async () => {
    const work = database.forCompany(mine).transaction(async ({ sql: run }) => {
      await run(count("passed-over"));
      await run(sql`SELECT nothing`).catch(() => undefined);
    });
    await expect(work).rejects.toThrow("undone");
    expect(await named("passed-over")).toEqual([]);
  });
});

describe("what a failure says", () => {
  it("names the constraint, from plain SQL and through Prisma", async () => {
    const { db, sql: run } = database.forCompany(mine);
    const viaSql = await run(
      sql`INSERT INTO "Counter" ("companyId", name, value) VALUES (${mine}::uuid, 'n', -1)`,
    ).catch((error) => error);
    expect([constraintOf(viaSql), sqlStateOf(viaSql)]).toEqual(["counter_value", "23514"]);
    const create = () => db.counter.create({ data: { companyId: mine, name: "twice" } });
    await create();
    const viaPrisma = await create().catch((error) => error);
    expect(constraintOf(viaPrisma)).toBe("Counter_pkey");
  });

  it("tells an unreachable server from a refused statement", async () => {
    const nowhere = new Database({ url: "postgres://mizan_app@127.0.0.1:1/none" });
    expect(isUnreachable(await nowhere.ask(visible()).catch((error) => error))).toBe(true);
    expect(
      isUnreachable(
        await nowhere
          .forCompany(mine)
          .db.company.findMany()
          .catch((error) => error),
      ),
    ).toBe(true);
    expect(isUnreachable(await database.ask(sql`SELECT nothing`).catch((error) => error))).toBe(false);
    await nowhere.close();
  });

  it("tells a client that lost its server, though the driver gives no code", async () => {
    const client = new Client({ connectionString: testDatabase.appUrl });
    client.on("error", () => undefined);
    await client.connect();
    await client.end();
    const error = await client.query("SELECT 1").catch((failure: unknown) => failure);
    expect(String(error)).toContain("not queryable");
    expect(isUnreachable(error)).toBe(true);
  });

  it("tells a full disk, from plain SQL and through Prisma", async () => {
    const { db, sql: run } = database.forCompany(mine);
    const full = `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file'; END $$`;
    const viaSql = await run(raw(full)).catch((error) => error);
    const viaPrisma = await db.$executeRawUnsafe(full).catch((error) => error);
    for (const error of [viaSql, viaPrisma])
      expect([isDiskFull(error), isUnreachable(error)]).toEqual([true, false]);
    expect(isDiskFull(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }))).toBe(true);
    expect(isDiskFull(await run(sql`SELECT nothing`).catch((error) => error))).toBe(false);
  });
});
