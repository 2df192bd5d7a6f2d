import { listWaitingStreams, placeEvents, type RecordWithEvents } from "@mizan/core/platform";
import type { Services } from "../services";
import type { KeptConnection } from "./kept-connection";

/** Whoever holds this advisory lock leads. Any number, the same in every process. */
const LEADER_LOCK = 7_414_202_612;
/** How often the leader looks by itself, and the others ask whether it is gone. Units: milliseconds. */
const POLL_MS = 500;
/** Rounds are at least so far apart, so that a burst of commits becomes one batch. Units: milliseconds. */
const ROUND_PAUSE_MS = 8;
const BATCH = 250;

/** Called by a process that does not lead, for the one that does. */
export const OUTBOX_CHANNEL = "mizan_outbox";

export interface RelayOptions {
  services: Pick<Services, "database" | "log">;
  connection: KeptConnection;
  /** Waited for before a round, since a wait inside its transaction would hold one connection for another. */
  ready: () => Promise<void>;
  /** Stores what follows from events, in the transaction that gives them their places. */
  record: RecordWithEvents;
  /** A stream has come further. */
  onPlaced: (companyId: string, lastSeq: number) => void;
}

/**
 * Gives committed events their places in the stream: in one process at a time, which others replace when it ends.
 *
 * It hears of commits in this process by `wake`, of those elsewhere by calls, and looks by itself every half second.
 */
export class Relay {
  private leading = false;
  private waiting = false;
  private round: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private callPending = false;

  constructor(private readonly options: RelayOptions) {}

  get leads(): boolean {
    return this.leading;
  }

  start(): void {
    this.timer = setInterval(() => void this.tick(), POLL_MS);
    void this.tick();
  }

  /** Ends after the round that runs; the lock goes with the connection. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.leading = false;
    await this.round;
  }

  /** Events were committed: they wait for their places. */
  wake(): void {
    if (!this.timer) return;
    if (this.leading) this.place();
    else this.callLeader();
  }

  /** The connection that holds the lock is gone, and the lock with it. */
  stepDown(): void {
    this.leading = false;
  }

  private async tick(): Promise<void> {
    if (!this.leading) {
      const rows = await this.options.connection.ask<{ won: boolean }>(
        "SELECT pg_try_advisory_lock($1) AS won",
        [LEADER_LOCK],
      );
      if (!rows?.[0]?.won || !this.timer) return;
      this.leading = true;
      this.options.services.log.info("This process leads the event relay");
    }
    this.wake();
  }

  private place(): void {
    this.waiting = true;
    this.round ??= this.run().finally(() => {
      this.round = null;
      if (this.waiting && this.leading) this.place();
    });
  }

  private async run(): Promise<void> {
    while (this.waiting && this.leading) {
      this.waiting = false;
      try {
        await this.options.ready();
        for (const companyId of await listWaitingStreams(this.options.services.database))
          await this.placeAll(companyId);
      } catch (error) {
        // The events stay where they are, and the next look finds them.
        this.options.services.log.warn({ err: error }, "Events could not be placed");
        this.waiting = false;
        return;
      }
      await pause(ROUND_PAUSE_MS);
    }
  }

  private async placeAll(companyId: string): Promise<void> {
    const company = this.options.services.database.forCompany(companyId);
    for (;;) {
      const events = await placeEvents(company, BATCH, this.options.record);
      const last = events.at(-1);
      if (last) this.options.onPlaced(companyId, last.seq);
      if (events.length < BATCH || !this.leading) return;
    }
  }

  private callLeader(): void {
    if (this.callPending) return;
    this.callPending = true;
    setTimeout(() => {
      this.callPending = false;
      void this.options.connection.call(OUTBOX_CHANNEL, "");
    }, ROUND_PAUSE_MS);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
