import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import pg from "pg";
import type { SqlStatement } from "./database";
import { sqlTypes } from "./sql-types";

/** The connection of an open transaction that Prisma is to work on, while it asks for one. */
export const transactionConnection = new AsyncLocalStorage<{ client: pg.PoolClient }>();

const companyOfClient = new WeakMap<pg.PoolClient, string>();
/** Names of statement texts that were used of late. */
const statementNames = new LRUCache<string, string>({ max: 2000 });

/** A stable name for a statement's text, so that a connection parses and plans it once. */
function statementName(text: string): string {
  const known = statementNames.get(text);
  if (known) return known;
  const name = `s_${createHash("sha1").update(text).digest("base64url").slice(0, 16)}`;
  statementNames.set(text, name);
  return name;
}

/**
 * What a connection may keep prepared before it is given up for a new one. The server holds every statement of a
 * connection until it ends, and some texts, such as those with a list in them, come only once.
 */
const MAX_PREPARED = 500;
const preparedBy = new WeakMap<pg.PoolClient, Set<string>>();

function notePrepared(client: pg.PoolClient, name: string): void {
  const names = preparedBy.get(client);
  if (names) names.add(name);
  else preparedBy.set(client, new Set([name]));
}

async function connectFresh(shared: pg.Pool): Promise<pg.PoolClient> {
  const client = await shared.connect();
  if ((preparedBy.get(client)?.size ?? 0) < MAX_PREPARED) return client;
  client.release(true);
  return connectFresh(shared);
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
    const client = await connectFresh(shared);
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
  const name = config.name ?? statementName(config.text);
  notePrepared(client, name);
  return client.query({ ...config, name });
}

/** Runs plain SQL and gives its rows. */
export async function runStatement<Row extends object>(
  client: pg.PoolClient,
  { text, values }: SqlStatement,
): Promise<Row[]> {
  const { rows } = await runNamed(client, { text, values, types: sqlTypes });
  return rows;
}
