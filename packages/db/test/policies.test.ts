import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let tables: string[];

/** Prisma's own list of migrations belongs to no company, and the application cannot read it. */
const OF_NO_COMPANY = "_prisma_migrations";

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  const { rows } = await owner.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> $1 ORDER BY 1",
    [OF_NO_COMPANY],
  );
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const namesOf = async (query: string) =>
  (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name);

/** Tables that no row-level security holds, or only one that spares their owner. */
const unheld = () =>
  namesOf(`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '${OF_NO_COMPANY}'
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`);

/** Tables without the policy that every one has, or with another one beside it. */
const illHeld = () =>
  namesOf(`
    SELECT tablename AS name FROM pg_tables t
    WHERE schemaname = 'public' AND tablename <> '${OF_NO_COMPANY}' AND (
      SELECT array_agg(ARRAY[permissive, cmd, qual, with_check]) FROM pg_policies p
      WHERE p.schemaname = t.schemaname AND p.tablename = t.tablename
    ) IS DISTINCT FROM (
      SELECT ARRAY[ARRAY['PERMISSIVE', 'ALL', rule, rule]] FROM (VALUES (
        CASE tablename WHEN 'Company' THEN '(id = app_company())' ELSE '("companyId" = app_company())' END)) v(rule)
    ) ORDER BY 1`);

describe("every table", () => {
  it("has row-level security that also holds its owner", async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(await unheld()).toEqual([]);
  });

  it("would be missed here without it", async () => {
    await owner.query('CREATE TABLE "Loose" ("companyId" uuid PRIMARY KEY)');
    expect(await unheld()).toEqual(["Loose"]);
    await owner.query('ALTER TABLE "Loose" ENABLE ROW LEVEL SECURITY');
    expect(await unheld()).toEqual(["Loose"]);
    await owner.query(`SELECT protect_table('"Loose"')`);
    expect(await unheld()).toEqual([]);
    await owner.query('DROP TABLE "Loose"');
  });

  it("has one policy, which goes by the connection's company at every command", async () => {
    expect(await illHeld()).toEqual([]);
  });

  it("is named when its policy is gone, looks away from what is written, or lets every company in", async () => {
    for (const table of tables)
      for (const fault of [
        `DROP POLICY company_only ON "${table}"`,
        `ALTER POLICY company_only ON "${table}" WITH CHECK (true)`,
        `CREATE POLICY everybody ON "${table}" FOR SELECT USING (true)`,
      ]) {
        await owner.query(`BEGIN; ${fault}`);
        expect([fault, await illHeld()]).toEqual([fault, [table]]);
        await owner.query("ROLLBACK");
      }
  });

  it("names its company in its primary key or in a unique one", async () => {
    const keyed = await namesOf(`
      SELECT DISTINCT t.relname AS name FROM pg_index i
      JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)
      WHERE i.indisunique AND a.attname = CASE WHEN t.relname = 'Company' THEN 'id' ELSE 'companyId' END`);
    // A host is one company's alone, over all of them.
    expect(tables.filter((table) => !keyed.includes(table))).toEqual(["CompanyDomain"]);
  });

  it("refers to others of its company only", async () => {
    const loose = await namesOf(`
      SELECT c.conname AS name FROM pg_constraint c
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.confrelid <> '"Company"'::regclass
        AND NOT EXISTS (
          SELECT FROM unnest(c.conkey, c.confkey) AS pair(own, other)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = pair.own AND a.attname = 'companyId'
          JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = pair.other AND b.attname = 'companyId')`);
    expect(loose).toEqual([]);
  });

  it("is empty for a connection that was handed out for no company", async () => {
    const companyId = "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d";
    await owner.query("BEGIN");
    await owner.query("SELECT set_config('app.company', $1, true)", [companyId]);
    await owner.query(`INSERT INTO "Company" (id, slug) VALUES ($1, 'walk')`, [companyId]);
    await owner.query("COMMIT");
    for (const table of tables) {
      const { rows } = await app.query(`SELECT 1 FROM "${table}" LIMIT 1`);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    await app.query("SELECT set_config('app.company', $1, false)", [companyId]);
    expect((await app.query(`SELECT 1 FROM "Company"`)).rows).toHaveLength(1);
  });
});

describe("the application's role", () => {
  it("is no superuser, bypasses no policy and owns no table", async () => {
    const { rows } = await app.query(
      "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    const { rows: owned } = await app.query(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user",
    );
    expect(owned).toEqual([]);
  });

  it("cannot rewrite what is append-only", async () => {
    const rewritable = await namesOf(`
      SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
      WHERE grantee = 'mizan_app' AND privilege_type IN ('UPDATE', 'DELETE')
        AND table_name IN ('StockMovement', 'AuditEntry', 'OrderStep', 'OrderLine', 'OutboxEvent')`);
    expect(rewritable).toEqual([]);
  });
});
