import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import { io, type Socket } from "socket.io-client";

/** A message as a client got it. */
export interface Heard {
  name: string;
  payload: Record<string, unknown>;
}

/** A client that keeps what it hears. */
export interface Listener {
  socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  heard: Heard[];
  /** The payloads of one kind of message, in the order they came. */
  of(name: keyof ServerToClientEvents): Record<string, unknown>[];
}

export interface ConnectOptions {
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

/** Opens a socket and waits until it stands. Errors: the refusal, when there is one. */
export async function openListener(
  url: string,
  auth: Record<string, unknown> = {},
  { query = {}, headers = {} }: ConnectOptions = {},
): Promise<Listener> {
  const socket: Listener["socket"] = io(url, {
    auth,
    query,
    extraHeaders: headers,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  const heard: Heard[] = [];
  socket.onAny((name: string, payload: Record<string, unknown>) => heard.push({ name, payload }));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", (refusal) => {
      socket.disconnect();
      reject(refusal);
    });
  });
  return {
    socket,
    heard,
    of: (name) => heard.filter((message) => message.name === name).map(({ payload }) => payload),
  };
}

/** Why a socket was refused. */
export const refusalOfSocket = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "admitted",
    (error: unknown) => (error instanceof Error && "data" in error ? error.data : error),
  );
