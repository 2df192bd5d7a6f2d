import { PrismaPg } from "@prisma/adapter-pg";
import { LRUCache } from "lru-cache";
import pg from "pg";
import { companyPool, runStatement } from "./company-pool";
import { type Prisma, PrismaClient } from "./generated/client";
import { sqlTypes } from "./sql-types";
import { runTransaction, type TransactionEnding, type TransactionQueries } from "./transaction";

/** A statement made with the `sql` tag: its text with $1, $2 … and the values. */
export interface SqlStatement {
  readonly text: string;
  readonly values: unknown[];
}

/** Runs plain SQL and gives its rows. bigint columns arrive as numbers, numeric ones as strings. */
export type RunSql = <Row extends object>(statement: SqlStatement) => Promise<Row[]>;

/** What queries go through: Prisma's typed client, and plain SQL on the same connection when in a transaction. */
export interface Queries {
  db: Prisma.TransactionClient;
  sql: RunSql;
}

/** The database as one company sees it. */
export interface CompanyDatabase extends Queries {
  readonly companyId: string;
  /** Runs `work` in one transaction: both `db` and `sql` are on its connection. Throwing rolls back. */
  transaction<T>(work: (queries: TransactionQueries) => Promise<T>, ending?: TransactionEnding): Promise<T>;
}

export interface DatabaseOptions {
  /** How long a call waits for a connection; 0 for as long as it takes. Units: milliseconds. */
  waitMs?: number;
  url: string;
  poolSize?: number;
  onError?: (error: Error) => void;
  /** Called with the text of every statement that is sent, for tests that hold a budget of them. */
  observe?: (text: string) => void;
}

/**
 * Server-side bounds, so that a stuck statement ends and holds nobody else (milliseconds); how alike a word must be to
 * one that search forgives a typo for; and one plan for each named statement. Left to itself the planner makes a new one
 * for every list, since it cannot guess a LIMIT that is a parameter, and planning takes longer than the list.
 */
const SESSION_OPTIONS =
  "-c statement_timeout=15000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=30000 -c pg_trgm.word_similarity_threshold=0.45 -c plan_cache_mode=force_generic_plan";
const CACHED_COMPANIES = 500;
/** Who asks for an answer waits no longer than so for a connection. Units: milliseconds. */
const WAIT_MS = 8000;
/** One pool of connections of the application role, and a client per company over it. */
export class Database {
  readonly pool: pg.Pool;
  private readonly companies = new LRUCache<string, CompanyDatabase>({ max: CACHED_COMPANIES });

  constructor(options: DatabaseOptions) {
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize ?? 12,
      // Statements that do not need each other's answers are sent together and answered in their order.
      pipeline: true,
      options: SESSION_OPTIONS,
      connectionTimeoutMillis: options.waitMs ?? WAIT_MS,
      idleTimeoutMillis: 60_000,
      application_name: "mizan",
    });
    // A server that goes away ends idle connections with an error event; unheard, it would end the process.
    this.pool.setMaxListeners(0);
    this.pool.on("error", (error) => options.onError?.(error));
    this.pool.on("connect", (client) => {
      client.on("error", (error) => options.onError?.(error));
      if (options.observe) observeStatements(client, options.observe);
    });
  }

  /** The database as a company sees it: every connection it is given is set to that company. */
  forCompany(companyId: string): CompanyDatabase {
    const cached = this.companies.get(companyId);
    if (cached) return cached;
    const company = this.openCompany(companyId);
    this.companies.set(companyId, company);
    return company;
  }

  /** Runs one statement that belongs to no company: the `app_…` functions, health. */
  async ask<Row extends object>(statement: SqlStatement): Promise<Row[]> {
    const result = await this.pool.query<Row>({
      text: statement.text,
      values: statement.values,
      types: sqlTypes,
    });
    return result.rows;
  }

  async close(): Promise<void> {
    this.companies.clear();
    await this.pool.end();
  }

  private openCompany(companyId: string): CompanyDatabase {
    const connections = companyPool(this.pool, companyId);
    const prisma = new PrismaClient({ adapter: new PrismaPg(connections.asPgPool) });
    return {
      companyId,
      db: prisma,
      async sql<Row extends object>(statement: SqlStatement): Promise<Row[]> {
        const client = await connections.connect();
        try {
          return await runStatement<Row>(client, statement);
        } finally {
          client.release();
        }
      },
      async transaction<T>(
        work: (queries: TransactionQueries) => Promise<T>,
        ending?: TransactionEnding,
      ): Promise<T> {
        return runTransaction(await connections.connect(), prisma, work, ending);
      },
    };
  }
}

function observeStatements(client: pg.PoolClient, observe: (text: string) => void): void {
  client.query = new Proxy(client.query, {
    apply(query, self, args: [string | { text: string }, ...unknown[]]) {
      observe(typeof args[0] === "string" ? args[0] : args[0].text);
      return Reflect.apply(query, self, args);
    },
  });
}
