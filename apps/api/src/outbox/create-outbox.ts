import type { JobQueue } from "../jobs/job-queue";
import type { Services } from "../services";
import { forgetStale } from "./forget-stale";
import { KeptConnection } from "./kept-connection";
import { OUTBOX_CHANNEL, Relay } from "./relay";
import { STREAMS_CHANNEL, StreamTail } from "./stream-tail";
import { jobsOf } from "./subscribers";

/** The events of this process: the relay, which leads in one process only, and the tail, which runs in each. */
export interface Outbox {
  relay: Relay;
  tail: StreamTail;
  /** Takes its place in every stream, then places events and follows them. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Ties the relay, the tail and the connection they share. Nothing is asked of the database before `start`. */
export function createOutbox(services: Services, queue: JobQueue): Outbox {
  const tail = new StreamTail(services);
  tail.follow((event) => forgetStale(services, event.companyId, event));
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
    ready: () => queue.ready(),
    async record(events, sql) {
      await queue.add(jobsOf(events), sql);
    },
    onPlaced(companyId, lastSeq) {
      tail.hear(companyId, lastSeq);
      void connection.call(STREAMS_CHANNEL, `${companyId}:${lastSeq}`);
    },
  });
  return {
    relay,
    tail,
    async start() {
      await tail.start();
      connection.start();
      relay.start();
      services.relay = relay;
    },
    async close() {
      services.relay = null;
      await relay.stop();
      tail.stop();
      await connection.stop();
    },
  };
}
