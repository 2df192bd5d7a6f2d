import type { DomainEvent } from "@mizan/contracts/events";
import { listStreams, readEvents } from "@mizan/core/platform";
import type { Services } from "../services";

/** Called with every event of every company, in the order of its stream. It does not wait and does not fail. */
export type EventListener = (event: DomainEvent) => void;

/** How often the tail looks by itself, for a call that was missed. Units: milliseconds. */
const POLL_MS = 1000;
const BATCH = 500;

/** Called when a stream has come further: `<company id>:<seq>`. */
export const STREAMS_CHANNEL = "mizan_streams";

/** Follows the streams from where they were at the start, and hands each event to the listeners of this process once. */
export class StreamTail {
  private readonly positions = new Map<string, number>();
  private readonly targets = new Map<string, number>();
  private readonly reading = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  private readonly listeners: EventListener[] = [];

  constructor(private readonly services: Pick<Services, "database" | "log">) {}

  /** Listeners hear each event in the order in which they came here. */
  follow(listener: EventListener): void {
    this.listeners.push(listener);
  }

  /** Takes its place in every stream. Errors: those of the database when it cannot be reached. */
  async start(): Promise<void> {
    for (const { companyId, lastSeq } of await listStreams(this.services.database))
      this.positions.set(companyId, lastSeq);
    this.timer = setInterval(() => void this.look(), POLL_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** How far this process has come in a company's stream. */
  position(companyId: string): number {
    return this.positions.get(companyId) ?? 0;
  }

  /** A stream has come as far as `lastSeq`. */
  hear(companyId: string, lastSeq: number): void {
    this.targets.set(companyId, Math.max(lastSeq, this.targets.get(companyId) ?? 0));
    if (this.timer && !this.reading.has(companyId)) void this.read(companyId);
  }

  /** The same as a call of `STREAMS_CHANNEL` says it. */
  hearCall(text: string): void {
    const [companyId, lastSeq] = text.split(":");
    if (companyId) this.hear(companyId, Number(lastSeq));
  }

  /** Looks how far the streams have come. */
  async look(): Promise<void> {
    try {
      for (const { companyId, lastSeq } of await listStreams(this.services.database))
        this.hear(companyId, lastSeq);
    } catch (error) {
      this.services.log.warn({ err: error }, "The event streams could not be looked at");
    }
  }

  private async read(companyId: string): Promise<void> {
    this.reading.add(companyId);
    try {
      while (this.timer && this.position(companyId) < (this.targets.get(companyId) ?? 0)) {
        const events = await readEvents(this.services.database.forCompany(companyId), {
          after: this.position(companyId),
          limit: BATCH,
        });
        if (events.length === 0) break;
        for (const event of events) this.hand(event);
      }
    } catch (error) {
      this.services.log.warn({ err: error, companyId }, "An event stream could not be read");
    } finally {
      this.reading.delete(companyId);
    }
  }

  private hand(event: DomainEvent): void {
    this.positions.set(event.companyId, event.seq);
    for (const listener of this.listeners) {
      try {
        listener(event);
      } catch (error) {
        this.services.log.error({ err: error, eventId: event.id }, "A listener failed on an event");
      }
    }
  }
}
