/** The application's role and database in a server of our own. */
import pg from "pg";
import { APP_ROLE, addresses, DATABASE } from "./record.mjs";

/**
 * @param {import("./record.mjs").ServerRecord} record
 * @param {number} port
 */
export async function ensureRoleAndDatabase(record, port) {
  const url = new URL(addresses(record, port).ownerUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [APP_ROLE, DATABASE],
    );
    const password = client.escapeLiteral(record.appPassword);
    if (!rows[0].role) {
      await client.query(
        `create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${password}`,
      );
    }
    if (!rows[0].database) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * @param {import("./record.mjs").ServerRecord} record
 * @param {number} port
 * @returns {Promise<string | "busy" | "silent">} the folder of the cluster that answers; busy while it starts,
 *   recovers or stops
 */
export async function askForCluster(record, port) {
  const url = new URL(addresses(record, port).ownerUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 2000 });
  // A server that stops while it is asked breaks the connection outside of any query.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("show data_directory");
    return rows[0].data_directory;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return "silent";
    if (error.code?.startsWith("57P")) return "busy";
    throw new Error(`PostgreSQL on port ${port} refuses its owner: ${error.message}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}
