import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { allowOwnSchemas } from "../migrate/application-role.mjs";
import type { TestServer } from "./test-server";

/** A migrated, empty database of a test's own. */
export interface TestDatabase extends TestServer {
  /** Removes the database, also when connections to it are still open. */
  drop(): Promise<void>;
}

/** Clones the migrated database of the run. Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = new URL(server.ownerUrl).pathname.slice(1);
  await asOwner(server, "postgres", (client) => client.query(`create database ${name} template ${template}`));
  // Rights on a database itself are not copied with it.
  await asOwner(server, name, allowOwnSchemas);
  return {
    ownerUrl: addressOf(server.ownerUrl, name),
    appUrl: addressOf(server.appUrl, name),
    drop: () => asOwner(server, "postgres", (client) => client.query(`drop database ${name} with (force)`)),
  };
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function asOwner(server: TestServer, database: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: addressOf(server.ownerUrl, database) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
