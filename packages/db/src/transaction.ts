import type pg from "pg";
import { runNamed, runStatement, transactionConnection } from "./company-pool";
import type { Queries, SqlStatement } from "./database";
import type { Prisma, PrismaClient } from "./generated/client";

/** What a transaction's work is given. */
export interface TransactionQueries extends Queries {
  /** Statements that nothing waits for: they go to the server with COMMIT, in one round trip, when the work is done. */
  readonly last: SqlStatement[];
}

/** How a transaction ends whose work is done. */
export interface TransactionEnding {
  /** Set for a rehearsal: what a commit would have checked is checked, and nothing is kept. */
  undone?: boolean;
}

/**
 * Runs `work` between BEGIN and COMMIT on a connection, and gives the connection back. BEGIN is not waited for: it goes
 * out with the first statements.
 *
 * Errors  what `work` threw, or what a last statement or the commit was refused for: nothing is kept then.
 */
export async function runTransaction<T>(
  client: pg.PoolClient,
  prisma: PrismaClient,
  work: (queries: TransactionQueries) => Promise<T>,
  { undone = false }: TransactionEnding = {},
): Promise<T> {
  const last: SqlStatement[] = [];
  const loan = lendToPrisma(client, prisma);
  const sql = <Row extends object>(statement: SqlStatement): Promise<Row[]> =>
    loan.isOver() ? Promise.reject(transactionOver()) : runStatement(client, statement);
  const begun = runNamed(client, { text: "BEGIN" });
  // Whoever has to hear of a failure hears it with the statements that follow, and at the commit.
  begun.catch(() => undefined);
  try {
    const result = await work({ db: loan.db, sql, last });
    await loan.end();
    const ended = undone ? runUndone(client, last) : runLast(client, last);
    await Promise.all([begun, ended]);
    client.release();
    return result;
  } catch (error) {
    await loan.end();
    const failure = await runNamed(client, { text: "ROLLBACK" }).then(
      () => undefined,
      () => true,
    );
    client.release(failure);
    throw error;
  }
}

/**
 * What work still wants that goes on beside the part that failed: after the ROLLBACK it would be kept, on a connection that
 * is perhaps in somebody else's transaction by then.
 */
const transactionOver = () => new Error("The transaction is over: nothing more is done in it");

/** All answers are waited for, so that the connection is idle afterwards; the first refusal is the one that counts. */
async function runLast(client: pg.PoolClient, last: SqlStatement[]): Promise<void> {
  const sent = last.map((statement) => runStatement(client, statement));
  const commit = runNamed(client, { text: "COMMIT" });
  const settled = await Promise.allSettled([...sent, commit]);
  for (const outcome of settled) if (outcome.status === "rejected") throw outcome.reason;
  // A transaction in which a statement failed is undone by COMMIT, without an error.
  if ((await commit).command !== "COMMIT")
    throw new Error("The transaction was undone: a statement failed in it");
}

/** The checks that wait for a commit are made now: a rehearsal is refused for what the real thing would be. */
async function runUndone(client: pg.PoolClient, last: SqlStatement[]): Promise<void> {
  for (const statement of last) await runStatement(client, statement);
  await runNamed(client, { text: "SET CONSTRAINTS ALL IMMEDIATE" });
  await runNamed(client, { text: "ROLLBACK" });
}

/**
 * Prisma's client on a connection whose transaction is open already. Prisma begins its own at the first use of `db`, and
 * its words for the transaction stay here, since the connection has one.
 */
function lendToPrisma(client: pg.PoolClient, prisma: PrismaClient) {
  let loan: Promise<{ tx: Prisma.TransactionClient; giveBack: () => void }> | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const open = () => {
    if (isOver) return Promise.reject(transactionOver());
    loan ??= new Promise((resolve, reject) => {
      ended = transactionConnection
        .run({ client: withoutTransactionWords(client) }, () =>
          prisma.$transaction((tx) => new Promise<void>((giveBack) => resolve({ tx, giveBack })), PATIENCE),
        )
        .catch(reject);
    });
    return loan;
  };
  return {
    db: modelsOf(open),
    /** True from the moment that its end is asked for. */
    isOver: () => isOver,
    async end(): Promise<void> {
      isOver = true;
      const taken = await loan?.catch(() => null);
      taken?.giveBack();
      await ended;
    },
  };
}

/** Bounds that Prisma would set by itself are the server's business. Units: milliseconds. */
const PATIENCE = { maxWait: 30_000, timeout: 600_000 };

/** Every model and method of Prisma's client, each of which waits until the client is there. */
function modelsOf(open: () => Promise<{ tx: Prisma.TransactionClient }>): Prisma.TransactionClient {
  const methodsOf = (model: string | symbol) =>
    new Proxy(
      {},
      {
        get:
          (_target, method) =>
          async (...given: unknown[]) => {
            const { tx } = await open();
            const delegate: object = Reflect.get(tx, model);
            return Reflect.apply(Reflect.get(delegate, method), delegate, given);
          },
      },
    );
  return new Proxy({} as Prisma.TransactionClient, { get: (_target, model) => methodsOf(model) });
}

const TRANSACTION_WORDS = /^(?:BEGIN|COMMIT|ROLLBACK)$/;

/** The connection without a way to end its transaction or to give it back. */
function withoutTransactionWords(client: pg.PoolClient): pg.PoolClient {
  const query = async (config: pg.QueryConfig) =>
    TRANSACTION_WORDS.test(config.text) ? { rows: [], fields: [], rowCount: 0 } : runNamed(client, config);
  const lent = { query, release: () => undefined };
  return new Proxy(client, {
    get: (target, name) => {
      if (name === "query" || name === "release") return lent[name];
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}
