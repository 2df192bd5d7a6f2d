import type { RecordWithEvents } from "@mizan/core/platform";
import PgBoss from "pg-boss";
import type { Services } from "../services";

/** A job to be done: of which kind, with what. */
export interface NewJob {
  queue: string;
  data: object;
}

/** A job that was taken, and must be finished or failed. */
export interface TakenJob {
  id: string;
  data: object;
}

/** How a kind of job is tried. Units: seconds. */
export interface QueueOptions {
  name: string;
  /** A job that runs longer belongs to a process that died; it is tried again. */
  timeoutSeconds: number;
  tries: number;
  /** The pause before the second try; each further one is twice as long. */
  firstPauseSeconds: number;
}

/** Where jobs end that failed every try. */
export const DEAD_LETTERS = "dead-letters";

/** Any number, the same in every process: whoever holds it makes the queues. */
const START_LOCK = 7_414_202_613;

type TransactionSql = Parameters<RecordWithEvents>[1];

/**
 * Jobs in PostgreSQL, done at least once. pg-boss keeps them; its own workers are not used, because they finish jobs
 * without waiting for the database, and a database that is away for a moment would end the process.
 */
export class JobQueue {
  private readonly boss: PgBoss;
  private started: Promise<void> | null = null;
  private readonly database: Services["database"];

  constructor(
    { database, log }: Pick<Services, "database" | "log">,
    private readonly queues: readonly QueueOptions[],
  ) {
    this.database = database;
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => this.run(text, values) },
      schema: "pgboss",
      schedule: false,
    });
    this.boss.on("error", (error) => log.warn({ err: error }, "The job queue could not be tended"));
  }

  /** Makes the tables and queues where they are missing. A start that failed is tried again by the next caller. */
  ready(): Promise<void> {
    this.started ??= this.start().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  /** Adds jobs in an open transaction, so that they exist exactly when its change does. The queue must be ready. */
  async add(jobs: readonly NewJob[], sql: TransactionSql): Promise<void> {
    if (jobs.length === 0) return;
    await this.boss.insert(
      jobs.map(({ queue, data }) => ({ name: queue, data })),
      { db: { executeSql: async (text, values) => ({ rows: await sql<object>({ text, values }) }) } },
    );
  }

  /** Adds a job of this kind once in each span of time, whoever asks; whether this caller was the one. */
  async addOncePer(seconds: number, queue: string): Promise<boolean> {
    await this.ready();
    return (await this.boss.send(queue, {}, { singletonSeconds: seconds })) !== null;
  }

  /** Takes up to `limit` jobs; nobody else gets them while they run. */
  async take(queue: string, limit: number): Promise<TakenJob[]> {
    await this.ready();
    return this.boss.fetch<object>(queue, { batchSize: limit });
  }

  async finish(queue: string, jobs: readonly TakenJob[]): Promise<void> {
    await this.boss.complete(
      queue,
      jobs.map(({ id }) => id),
    );
  }

  /** The jobs are tried again after a pause, and set aside when that was their last try. */
  async fail(queue: string, jobs: readonly TakenJob[], error: Error): Promise<void> {
    await Promise.all(jobs.map(({ id }) => this.boss.fail(queue, id, { message: error.message })));
  }

  async stop(): Promise<void> {
    if (!this.started) return;
    await this.started.catch(() => undefined);
    await this.boss.stop({ graceful: false });
  }

  private async start(): Promise<void> {
    const client = await this.database.pool.connect();
    try {
      // Tables are made one after the other: two processes that make them at once wait for each other.
      await client.query("SELECT pg_advisory_lock($1)", [START_LOCK]);
      await this.makeQueues();
    } finally {
      // The lock ends with the connection.
      client.release(true);
    }
  }

  private async makeQueues(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTERS);
    for (const { name, timeoutSeconds, tries, firstPauseSeconds } of this.queues)
      await this.boss.createQueue(name, {
        name,
        policy: "standard",
        expireInSeconds: timeoutSeconds,
        retryLimit: tries - 1,
        retryDelay: firstPauseSeconds,
        retryBackoff: true,
        deadLetter: DEAD_LETTERS,
      });
  }

  /** pg-boss sends whole transactions as one text: a connection on which one failed is not used again. */
  private async run(text: string, values?: unknown[]): Promise<{ rows: object[] }> {
    const client = await this.database.pool.connect();
    let failure: Error | undefined;
    try {
      return await client.query(text, values);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.release(failure);
    }
  }
}
