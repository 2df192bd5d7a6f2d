import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import type { SocketPrincipal } from "@mizan/core/identity";
import type { Context } from "@mizan/core/platform";
import type { DefaultEventsMap, Server, Socket } from "socket.io";
import type { EncryptedMessages } from "./encrypted-messages";

/** What is known of a connection since its handshake. */
export interface SocketData {
  principal: SocketPrincipal;
  context: Context;
  /** Whom its address counts as. */
  network: string;
  /** Since which place in the stream each of its rooms has been sent to it. */
  liveSince: Map<string, number>;
  /** Set when the client asked for messages that only it can read. */
  encryption: EncryptedMessages | null;
}

export type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
export type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** How far the stream of a company has been sent to the sockets of this process. */
export interface StreamPosition {
  position(companyId: string): number;
}

/** Lets a socket hear a room from now on. */
export function joinRoom(socket: RealtimeSocket, stream: StreamPosition, room: string): void {
  if (socket.rooms.has(room)) return;
  void socket.join(room);
  socket.data.liveSince.set(room, stream.position(socket.data.principal.companyId));
}

/** Ends that. */
export function leaveRoom(socket: RealtimeSocket, room: string): void {
  void socket.leave(room);
  socket.data.liveSince.delete(room);
}
