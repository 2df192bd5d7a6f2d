import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startPostgres } from "./start-postgres.mjs";

let dataDir: string;
const running: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "mizan-embedded-"));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(log?: (message: string) => void) {
  const server = await startPostgres({ dataDir, fsync: false, ...(log && { log }) });
  running.push(server);
  return server;
}

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = () =>
  Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

describe("startPostgres", () => {
  it("makes a UTF-8 database and an application role that row-level security binds", async () => {
    const { appUrl } = await start();
    expect(
      await ask(
        appUrl,
        `select current_user::text as "user", rolsuper, rolbypassrls, pg_encoding_to_char(encoding) as encoding, datlocale as locale
           from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
      ),
    ).toEqual([
      { user: "mizan_app", rolsuper: false, rolbypassrls: false, encoding: "UTF8", locale: "C.UTF-8" },
    ]);
  });

  it("keeps port, passwords and rows from one start to the next", async () => {
    const first = await start();
    await ask(first.ownerUrl, "create table kept as select 1 as one");
    await first.stop();
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it("lets two first starts at once share one server, which only its owner stops", async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(other.ownerUrl).toBe(one.ownerUrl);
    expect([one.owned, other.owned].sort()).toEqual([false, true]);
    await (one.owned ? other : one).stop();
    expect(await ask(one.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("starts again after the server was killed", async () => {
    const first = await start();
    await ask(first.ownerUrl, "create table survived as select 1 as one");
    process.kill(postmaster(), "SIGKILL");
    await first.ended();
    const second = await start();
    expect(await ask(second.ownerUrl, "select one from survived")).toEqual([{ one: 1 }]);
  });

  it("takes over a server whose owner was killed", async () => {
    const owner = spawn(process.execPath, [
      "--input-type=module",
      "--eval",
      `const { startPostgres } = await import(${JSON.stringify(new URL("./start-postgres.mjs", import.meta.url).href)});
       await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
       process.kill(process.pid, "SIGKILL");`,
    ]);
    expect(await once(owner, "exit")).toEqual([null, "SIGKILL"]);
    const pid = postmaster();
    const messages: string[] = [];
    expect((await start((message) => messages.push(message))).owned).toBe(true);
    expect(messages).toEqual([expect.stringMatching(/^took over the PostgreSQL that runs on port \d+$/)]);
    expect(postmaster()).toBe(pid);
  });

  it("starts although the number of a killed server now belongs to another process", async () => {
    const first = await start();
    await first.stop();
    const lines = [process.pid, join(dataDir, "postgres"), 0, first.port, "", "127.0.0.1", "", "ready"];
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), lines.join("\n"));
    expect((await start()).ownerUrl).toBe(first.ownerUrl);
  });
});
