import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import { io, type Socket } from "socket.io-client";
import { everything, type Stale, staleAfter } from "./stale-queries";

type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

interface LiveSocketOptions {
  url: string;
  token: () => Promise<string>;
  onStale: (stale: readonly Stale[]) => void;
  onConnected: (connected: boolean) => void;
}

/**
 * Follows the company's event stream over one socket.
 *
 * After a disconnect it asks for what came after the last sequence it saw; when the server no longer has all of it,
 * everything counts as stale. Returns what closes it.
 */
export function openLiveSocket({ url, token, onStale, onConnected }: LiveSocketOptions): () => void {
  let lastSequence: number | null = null;
  // The token lives for a minute, so each attempt to connect fetches its own.
  const socket: LiveSocket = io(url, {
    transports: ["websocket", "polling"],
    auth: (send) => {
      token().then(
        (fresh) => send({ token: fresh }),
        () => send({}),
      );
    },
  });

  const saw = (sequence: number) => {
    lastSequence = Math.max(lastSequence ?? 0, sequence);
  };

  socket.on("connect", () => onConnected(true));
  socket.on("disconnect", (reason) => {
    onConnected(false);
    // A server that hangs up on purpose (an expired token, a restart) is not retried by the library itself.
    if (reason === "io server disconnect") socket.connect();
  });
  socket.on("stream_position", ({ sequence }) => {
    if (lastSequence === null) return saw(sequence);
    if (sequence <= lastSequence) return;
    socket.emit("catch_up", { after: lastSequence }, (answer) => {
      if ("error" in answer || !answer.complete) onStale(everything);
      saw("sequence" in answer ? answer.sequence : sequence);
    });
  });

  socket.on("order_created", (data) => {
    saw(data.sequence);
    onStale(staleAfter.order_created(data));
  });
  socket.on("order_status_changed", (data) => {
    saw(data.sequence);
    onStale(staleAfter.order_status_changed(data));
  });
  socket.on("stock_updated", (data) => {
    saw(data.sequence);
    onStale(staleAfter.stock_updated(data));
  });
  socket.on("low_stock_alert", (data) => {
    saw(data.sequence);
    onStale(staleAfter.low_stock_alert());
  });
  socket.on("catalog_changed", (data) => {
    saw(data.sequence);
    onStale(staleAfter.catalog_changed(data));
  });

  return () => {
    socket.removeAllListeners();
    socket.disconnect();
  };
}
