import type { Server } from "node:http";
import { createJobQueue, startJobs } from "./jobs";
import { createOutbox } from "./outbox/create-outbox";
import { startRealtime } from "./realtime/server";
import type { Services } from "./services";

/** What runs beside the HTTP app: sockets, the event stream, jobs. */
export interface Background {
  /**
   * Begins to follow the stream and to do jobs. The server listens afterwards: a socket that came earlier would be ahead
   * of a stream whose place is not known yet, and be told that it missed too much.
   */
  start(): Promise<void>;
  /** Ends all sockets: before the HTTP server stops, which would wait for them. */
  disconnect(): void;
  /** Ends the rest: the stream, then jobs. */
  close(): Promise<void>;
}

/** Puts the sockets on a server that does not listen yet, and readies the rest. */
export function prepareBackground(server: Server, services: Services): Background {
  const queue = createJobQueue(services);
  const outbox = createOutbox(services, queue);
  const realtime = startRealtime(server, services, outbox.tail);
  outbox.tail.follow((event) => realtime.tell(event));
  services.realtime = realtime;
  let jobs: { close(): Promise<void> } | null = null;
  return {
    async start() {
      await outbox.start();
      jobs = startJobs(services, queue);
    },
    disconnect: () => realtime.close(),
    async close() {
      await outbox.close();
      await jobs?.close();
    },
  };
}
