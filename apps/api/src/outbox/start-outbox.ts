import { forgetApiKeys } from "@mizan/core/identity";
import type { JobQueue } from "../jobs/job-queue";
import type { Services } from "../services";
import { KeptConnection } from "./kept-connection";
import { OUTBOX_CHANNEL, Relay } from "./relay";
import { type EventListener, STREAMS_CHANNEL, StreamTail } from "./stream-tail";
import { jobsOf } from "./subscribers";

/** The event stream of this process: the relay, which leads in one process only, and the tail, which runs in each. */
export interface Outbox {
  relay: Relay;
  tail: StreamTail;
  close(): Promise<void>;
}

/**
 * Starts to place events and to follow them. `listeners` hear each event after this process's own memories forgot what
 * it made untrue.
 */
export async function startOutbox(
  services: Services,
  queue: JobQueue,
  listeners: readonly EventListener[],
): Promise<Outbox> {
  const tail = new StreamTail(services, [forgetStale(services), ...listeners]);
  await tail.start();
  const connection = new KeptConnection({
    url: services.env.DATABASE_URL,
    channels: [OUTBOX_CHANNEL, STREAMS_CHANNEL],
    onCall(channel, text) {
      if (channel === STREAMS_CHANNEL) tail.hearCall(text);
      else if (relay.leads) relay.wake();
    },
    onOpen: () => void tail.look(),
    onLost: () => relay.stepDown(),
    onError: (error) => services.log.warn({ error: error.message }, "The outbox has no connection"),
  });
  const relay: Relay = new Relay({
    services,
    connection,
    async record(events, sql) {
      await queue.add(jobsOf(events), sql);
    },
    onPlaced(companyId, lastSeq) {
      tail.hear(companyId, lastSeq);
      void connection.call(STREAMS_CHANNEL, `${companyId}:${lastSeq}`);
    },
  });
  connection.start();
  relay.start();
  services.relay = relay;
  return {
    relay,
    tail,
    async close() {
      services.relay = null;
      await relay.stop();
      tail.stop();
      await connection.stop();
    },
  };
}

/** Ends what this process remembers and an event made untrue. */
const forgetStale =
  ({ catalogCache, shops, database }: Services): EventListener =>
  (event) => {
    catalogCache.invalidate(event.companyId, event);
    if (event.type === "settings.updated") shops.forget(event.companyId);
    if (event.type === "api_key.changed") forgetApiKeys(database);
  };
