import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import pg from "pg";

/** Where a transaction that Prisma opens leaves its connection, so that plain SQL can run on the same one. */
export const transactionConnection = new AsyncLocalStorage<{ client?: pg.PoolClient }>();

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
    const store = transactionConnection.getStore();
    if (store && !store.client) store.client = client;
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
  return { connect, asPgPool: Object.assign(new pg.Pool({ max: 1 }), { connect, query }) };
}

/** Runs one statement under its stable name. */
export function runNamed(client: pg.PoolClient, config: pg.QueryConfig): Promise<pg.QueryResult> {
  return client.query({ ...config, name: config.name ?? statementName(config.text) });
}
