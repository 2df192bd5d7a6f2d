import type { Server as HttpServer } from "node:http";
import { hostname } from "node:os";
import { DomainError } from "@mizan/contracts/errors";
import type { DomainEvent } from "@mizan/contracts/events";
import { holdsPermission } from "@mizan/core/access";
import { toRefusal } from "@mizan/core/platform";
import { Server } from "socket.io";
import { requestContext } from "../http/request-context";
import { allowedOrigins } from "../http/security";
import type { Services } from "../services";
import { authenticateSocket } from "./authenticate-socket";
import { endChangedRights } from "./changed-rights";
import { clientAddress } from "./client-address";
import { ConnectionCounter } from "./connection-counter";
import { emissionsOf } from "./emissions";
import { messageLimit } from "./message-limit";
import { recheckSockets } from "./recheck-sockets";
import { CATCHING_UP, feeds, roomsOf } from "./rooms";
import { joinRoom, type RealtimeServer, type RealtimeSocket, type StreamPosition } from "./socket";
import { answerSubscriptions } from "./subscriptions";

/** The sockets of this process. */
export interface Realtime {
  connections(): number;
  /** Tells the sockets of an event; called with each event of the stream, in order. */
  tell(event: DomainEvent): void;
  close(): void;
}

/** Units: bytes. */
const LARGEST_MESSAGE = 64 * 1024;

/**
 * Serves Socket.IO on an HTTP server that does not listen yet.
 *
 * What is told comes from the stream alone, which every process follows, so each tells its own sockets and needs no
 * broker.
 */
export function startRealtime(server: HttpServer, services: Services, stream: StreamPosition): Realtime {
  const source = hostname();
  const io: RealtimeServer = new Server(server, {
    path: "/socket.io",
    serveClient: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    cors: { origin: allowedOrigins(services.env), credentials: true },
  });
  admitSockets(io, services);
  const recheck = recheckSockets(io, services);
  io.on("connection", (socket) => {
    limitMessages(socket, services);
    joinOwnRooms(socket, stream);
    answerSubscriptions(services, stream, source, socket);
    socket.emit("stream_position", { sequence: stream.position(socket.data.principal.companyId) });
  });
  const { rooms: openRooms } = io.of("/").adapter;
  return {
    connections: () => io.engine.clientsCount,
    tell(event) {
      if (event.type === "api_key.changed") recheck.now();
      endChangedRights(io, event);
      for (const { rooms, except, name, message } of emissionsOf(event, source)) {
        // A message for nobody would still be encoded.
        if (!rooms.some((room) => openRooms.has(room))) continue;
        io.local
          .to(rooms)
          .except([...except, CATCHING_UP])
          .emit(name, ...message);
      }
    },
    close() {
      recheck.stop();
      io.disconnectSockets(true);
      // Not io.close(), which would also close the HTTP server under its owner.
      io.engine.close();
    },
  };
}

/** Finds out who opens a socket, and refuses bad credentials and a client's connections beyond its limit. */
function admitSockets(io: RealtimeServer, services: Services): void {
  const addressOf = clientAddress(services.env.TRUSTED_PROXIES);
  const counter = new ConnectionCounter(services.env.SOCKET_CONNECTIONS_PER_CLIENT);
  io.use(async (socket, next) => {
    try {
      const address = addressOf(socket.request);
      const principal = await authenticateSocket(services, socket.handshake, address);
      const client = principal.credential === "anonymous" ? `ip:${address}` : principal.credential;
      const leave = counter.enter(client);
      if (!leave)
        throw new DomainError(
          "RATE_LIMITED",
          "connections.too_many",
          `At most ${services.env.SOCKET_CONNECTIONS_PER_CLIENT} connections at a time`,
        );
      socket.once("disconnect", leave);
      // A connection may break before it is one: then nobody disconnects.
      socket.conn.once("close", leave);
      if (socket.conn.readyState !== "open") leave();
      socket.data = {
        principal,
        context: requestContext(services, principal, socket.id),
        liveSince: new Map(),
      };
      next();
    } catch (error) {
      const { code, reason, message } = toRefusal(error);
      if (code === "INTERNAL") services.log.error({ err: error }, "A socket could not be admitted");
      next(Object.assign(new Error(message), { data: { code, reason } }));
    }
  });
}

/** A connection that sends too much is told, and ended. */
function limitMessages(socket: RealtimeSocket, services: Services): void {
  const rate = services.env.RATE_LIMIT_SOCKET_MESSAGES;
  const withinLimit = messageLimit(rate);
  socket.use((_message, next) => {
    if (withinLimit()) return next();
    socket.emit("system_alert", {
      type: "rate_limit",
      message: `At most ${rate.points} messages in ${rate.seconds} seconds: the connection is closed`,
    });
    socket.disconnect(true);
  });
}

/** The rooms that nobody has to ask for: staff hear the feeds they may read, a customer their own orders. */
function joinOwnRooms(socket: RealtimeSocket, stream: StreamPosition): void {
  const { actor, companyId, credential } = socket.data.principal;
  const rooms = roomsOf(companyId);
  void socket.join(rooms.credential(credential));
  if (actor.type === "customer") joinRoom(socket, stream, rooms.customer(actor.id));
  if (actor.type !== "staff") return;
  for (const feed of feeds) if (holdsPermission(actor, feed)) joinRoom(socket, stream, rooms.admin(feed));
}
