import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database";
import { createMigration } from "./create-migration.mjs";
import { deploy } from "./deploy.mjs";
import { emptyDatabase } from "./reset.mjs";
import { migrationStatus } from "./status.mjs";

const prisma = resolve(import.meta.dirname, "../../prisma");
let database: TestDatabase;
let folder: string;
let options: {
  ownerUrl: string;
  appUrl: string;
  schema: string;
  migrations: string;
  log: (text: string) => void;
};
let messages: string[];

beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "mizan-migrate-"));
  cpSync(prisma, folder, { recursive: true });
  messages = [];
  const { ownerUrl, appUrl } = database;
  const paths = { schema: join(folder, "schema"), migrations: join(folder, "migrations") };
  options = { ownerUrl, appUrl, ...paths, log: (text) => messages.push(text) };
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

it("puts every migration into its place by a stamp of its own", () => {
  const stamps = readdirSync(join(prisma, "migrations"))
    .filter((name) => /^\d/.test(name))
    .map((name) => name.slice(0, 14));
  expect(stamps.filter((stamp, index) => stamps.indexOf(stamp) !== index)).toEqual([]);
});

function addMigration(name: string, sql: string) {
  mkdirSync(join(options.migrations, name));
  writeFileSync(join(options.migrations, name, "migration.sql"), sql);
}

async function query<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const NOTE_MODEL = "model Note {\n  id Int @id\n  text String @unique\n}\n";

describe("migrations", () => {
  it("lead to the schema", async () => {
    expect(await migrationStatus(options)).toEqual({
      unapplied: [],
      failed: [],
      edited: [],
      unknown: [],
      drift: null,
    });
  });

  it("are written from the difference to the schema, and close it", async () => {
    writeFileSync(join(options.schema, "note.prisma"), NOTE_MODEL);
    expect((await migrationStatus(options)).drift).toContain('CREATE TABLE "Note"');
    const path = await createMigration({
      ...options,
      name: "add_note",
      now: new Date("2099-01-02T03:04:05Z"),
    });
    expect(path).toBe(join(options.migrations, "20990102030405_add_note", "migration.sql"));
    expect(readFileSync(path, "utf8")).toContain('CREATE UNIQUE INDEX "Note_text_key"');
    expect(await deploy(options)).toEqual(["20990102030405_add_note"]);
    expect(await deploy(options)).toEqual([]);
    expect((await migrationStatus(options)).drift).toBeNull();
  });

  it("may hold functions, triggers and semicolons in texts", async () => {
    addMigration(
      "20990101000000_shout",
      `create table shout (words text check (words <> ';'));
       -- a comment; with a semicolon
       create function shout_loudly() returns trigger language plpgsql as $$
       begin
         new.words := upper(new.words) || ';';
         return new;
       end $$;
       create trigger shout_loudly before insert on shout for each row execute function shout_loudly();`,
    );
    await deploy(options);
    expect(await query("insert into shout values ('a;b') returning words")).toEqual([{ words: "A;B;" }]);
  });

  it("fail with the words of the database, and stop the next deployment", async () => {
    addMigration("20990101000000_bad", "create table half (id int);\n\nselect nothing from half;\n");
    await expect(deploy(options)).rejects.toThrow("nothing");
    expect(messages.join("\n")).toContain(
      'column "nothing" does not exist\n  line 3: select nothing from half;',
    );
    await expect(deploy(options)).rejects.toThrow(/^P3009: .*failed migrations/);
  });

  it("run once when two processes deploy at the same time", async () => {
    addMigration("20990101000000_once", "create table once (id int);");
    const applied = await Promise.all([deploy(options), deploy(options)]);
    expect(applied.flat()).toEqual(["20990101000000_once"]);
  });

  it("start from nothing after the database was emptied", async () => {
    await emptyDatabase(options);
    expect((await deploy(options)).length).toBeGreaterThan(0);
  });

  it("leave no connection open", async () => {
    await migrationStatus(options);
    // The server's own workers may look in at any time, and takes its time to see that somebody hung up.
    const open =
      "select application_name, query from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()";
    await vi.waitFor(async () => expect(await query(open)).toEqual([]), { timeout: 10_000 });
    expect(await query("select datname from pg_database where datname like 'mizan_shadow_%'")).toEqual([]);
  });
});

describe("the application's role", () => {
  it("must not be the owner of the tables", async () => {
    await expect(deploy({ ...options, ownerUrl: options.appUrl })).rejects.toThrow("another role");
  });

  it("must be the one that migrations grant rights to", async () => {
    await expect(deploy({ ...options, appUrl: options.ownerUrl })).rejects.toThrow(
      "must log in as mizan_app",
    );
  });

  it("may create the schema of the job queue", async () => {
    const client = new pg.Client({ connectionString: options.appUrl });
    await client.connect();
    await client.query("create schema if not exists pgboss");
    await client.end();
    expect(
      await query("select nspowner::regrole::text as owner from pg_namespace where nspname = 'pgboss'"),
    ).toEqual([{ owner: "mizan_app" }]);
  });
});
