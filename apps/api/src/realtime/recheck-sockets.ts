import { findLapsed } from "@mizan/core/identity";
import type { Services } from "../services";
import { endConnection } from "./changed-rights";
import type { RealtimeServer, RealtimeSocket } from "./socket";

/** How long a connection outlives what it was let in with, at most. Units: milliseconds. */
const EVERY_MS = 3000;

/**
 * Ends connections whose key, session or account no longer holds: events tell of most changes sooner, but not of what
 * expires, nor of what was ended in the database alone.
 */
export function recheckSockets(
  io: RealtimeServer,
  { database, log }: Services,
): { now(): void; stop(): void } {
  const recheckAll = async () => {
    const connected = new Map<string, RealtimeSocket[]>();
    for (const socket of io.sockets.sockets.values()) {
      const { companyId, credential } = principalOf(socket);
      if (credential === "anonymous") continue;
      const ofCompany = connected.get(companyId);
      if (ofCompany) ofCompany.push(socket);
      else connected.set(companyId, [socket]);
    }
    for (const [companyId, sockets] of connected) {
      const lapsed = await findLapsed(database, companyId, sockets.map(principalOf));
      for (const socket of sockets) if (lapsed.has(principalOf(socket))) endConnection(socket);
    }
  };
  let running: Promise<void> | null = null;
  let again = false;
  const recheck = () => {
    // What changed while the database is being asked is asked for once more.
    again = running !== null;
    running ??= recheckAll()
      .catch((error: unknown) =>
        log.warn({ err: error }, "Open sockets could not be rechecked; they will be again in a moment"),
      )
      .finally(() => {
        running = null;
        if (again) recheck();
      });
  };
  const timer = setInterval(() => {
    if (!running) recheck();
  }, EVERY_MS).unref();
  return {
    now: recheck,
    stop() {
      clearInterval(timer);
      again = false;
    },
  };
}

const principalOf = (socket: RealtimeSocket) => socket.data.principal;
