import pg from "pg";

export interface KeptConnectionOptions {
  url: string;
  /** Calls to listen for; each says for whom it is. */
  channels: readonly string[];
  onCall: (channel: string, text: string) => void;
  /** The connection stands, anew: calls may have been missed while it did not. */
  onOpen: () => void;
  onLost: () => void;
  onError: (error: Error) => void;
}

/** Units: milliseconds. */
const HEARTBEAT_MS = 2000;
const REOPEN_AFTER_MS = 250;
const QUERY_TIMEOUT_MS = 5000;
/**
 * The server ends a session that says nothing for so long. A process that is frozen, or whose network is gone, then
 * loses the locks of its session, although its connection never closed.
 */
const SESSION_OPTIONS = "-c idle_session_timeout=7000";

/** One connection outside the pool, for what lives on a session: calls and locks. It is opened again whenever it ends. */
export class KeptConnection {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = true;

  constructor(private readonly options: KeptConnectionOptions) {}

  start(): void {
    this.stopped = false;
    this.later(0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  /** Runs a statement on this session; null while there is no connection. */
  async ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[] | null> {
    const { client } = this;
    if (!client) return null;
    try {
      return (await client.query<Row>(text, values)).rows;
    } catch (error) {
      this.lose(client, error);
      return null;
    }
  }

  /** Calls every process that listens on the channel. Never inside a transaction: commits would queue behind it. */
  async call(channel: string, text: string): Promise<void> {
    await this.ask("SELECT pg_notify($1, $2)", [channel, text]);
  }

  private async open(): Promise<void> {
    const { url, channels } = this.options;
    const client = new pg.Client({
      connectionString: url,
      application_name: "mizan-outbox",
      connectionTimeoutMillis: QUERY_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
      // Calls, the heartbeat and the look for the lock do not wait for each other.
      pipeline: true,
      options: SESSION_OPTIONS,
    });
    client.on("error", (error) => this.lose(client, error));
    client.on("end", () => this.lose(client, new Error("The connection ended")));
    client.on("notification", ({ channel, payload }) => this.options.onCall(channel, payload ?? ""));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      this.options.onError(toError(error));
      void client.end().catch(() => undefined);
      this.later(REOPEN_AFTER_MS);
      return;
    }
    if (this.stopped) return void client.end().catch(() => undefined);
    this.client = client;
    this.later(HEARTBEAT_MS);
    this.options.onOpen();
  }

  private lose(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.options.onError(toError(error));
    this.options.onLost();
    // A connection whose other end is gone never says good-bye: nobody waits for it.
    void client.end().catch(() => undefined);
    this.later(REOPEN_AFTER_MS);
  }

  private async beat(): Promise<void> {
    if (!this.client) return this.open();
    if (await this.ask("SELECT 1")) this.later(HEARTBEAT_MS);
  }

  private later(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.beat(), ms);
  }
}

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
