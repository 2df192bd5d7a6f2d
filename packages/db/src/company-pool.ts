import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import pg from "pg";
import type { SqlStatement } from "./database";
import { sqlTypes } from "./sql-types";

/** The connection of an open transaction that Prisma is to work on, while it asks for one. */
export const transactionConnection = new AsyncLocalStorage<{ client: pg.PoolClient }>();

const companyOfClient = new WeakMap<pg.PoolClient, string>();
const statementNames = new Map<string, string>();
const MAX_NAMED_STATEMENTS = 1000;

/** A stable name for a statement's text, so that a connection parses and plans it once. */
export function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known) return known;
  if (statementNames.size >= MAX_NAMED_STATEMENTS) return undefined;
  const name = `s_${createHash("sha1").update(text).digest("base64url").slice(0, 16)}`;
  statementNames.set(text, name);
  return name;
}

/** A pool whose connections are set to one company before they are used. */
export interface CompanyPool {
  connect(): Promise<pg.PoolClient>;
  /** The same, in the form that Prisma's adapter takes. */
  readonly asPgPool: pg.Pool;
}

/**
 * A view of one shared pool for one company. It holds no connections of its own, and sends the setting only when a
 * connection last served another company.
 */
export function companyPool(shared: pg.Pool, companyId: string): CompanyPool {
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await shared.connect();
    try {
      if (companyOfClient.get(client) !== companyId) {
        await client.query({
          name: "set_company",
          text: "SELECT set_config('app.company', $1, false)",
          values: [companyId],
        });
        companyOfClient.set(client, companyId);
      }
    } catch (error) {
      client.release(error instanceof Error ? error : true);
      throw error;
    }
    return client;
  };
  const query = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const client = await connect();
    try {
      return await runNamed(client, config);
    } finally {
      client.release();
    }
  };
  const lend = async () => transactionConnection.getStore()?.client ?? connect();
  return { connect, asPgPool: Object.assign(new pg.Pool({ max: 1 }), { connect: lend, query }) };
}

/** Runs one statement under its stable name. What is sent in one turn goes to the server in one packet. */
export function runNamed(client: pg.PoolClient, config: pg.QueryConfig): Promise<pg.QueryResult> {
  const { stream } = client.connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client.query({ ...config, name: config.name ?? statementName(config.text) });
}

/** Runs plain SQL and gives its rows. */
export async function runStatement<Row extends object>(
  client: pg.PoolClient,
  { text, values }: SqlStatement,
): Promise<Row[]> {
  const { rows } = await runNamed(client, { text, values, types: sqlTypes });
  return rows;
}
