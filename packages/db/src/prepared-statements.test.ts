import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Database, raw, sql } from ".";
import { createTestDatabase, type TestDatabase } from "./testing/test-database";

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 1 });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** What the only connection holds prepared. */
async function prepared() {
  const rows = await database.ask<{ statement: string }>(sql`SELECT statement FROM pg_prepared_statements`);
  return rows.map(({ statement }) => statement);
}

it("keeps few statements prepared, and still prepares those that come after a thousand others", async () => {
  const company = database.forCompany(randomUUID());
  const ask = (column: string) => company.sql(sql`SELECT 1 AS ${raw(column)}`);
  for (let index = 0; index < 1100; index++) {
    await ask(`once_${index}`);
    if (index % 250 === 0) expect((await prepared()).length).toBeLessThanOrEqual(501);
  }
  await ask("later");
  const held = await prepared();
  expect(held).toContain("SELECT 1 AS later");
  expect(held.length).toBeLessThanOrEqual(501);
});
