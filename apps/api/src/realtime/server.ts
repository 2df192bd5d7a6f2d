import type { Server as HttpServer } from "node:http";
import { hostname } from "node:os";
import type { DomainEvent } from "@mizan/contracts/events";
import { holdsPermission } from "@mizan/core/access";
import { Server } from "socket.io";
import { requireDeclared } from "../http/permissions";
import { mayOpenSockets } from "../http/security";
import { refuseUpgrade } from "../http/unreadable-requests";
import type { Services } from "../services";
import { Admission } from "./admission";
import { endChangedRights } from "./changed-rights";
import { emissionsOf } from "./emissions";
import { endAfterwards, send, sendEncrypted, talkEncrypted } from "./encrypted-messages";
import { messageLimit } from "./message-limit";
import { recheckSockets } from "./recheck-sockets";
import { ALERTS, CATCHING_UP, ENCRYPTED, type Feed, feeds, roomsOf } from "./rooms";
import { joinRoom, type RealtimeServer, type RealtimeSocket, type StreamPosition } from "./socket";
import { answerSubscriptions, requestPermissions } from "./subscriptions";

/** The sockets of this process. */
export interface Realtime {
  connections(): number;
  /** Tells the sockets of an event; called with each event of the stream, in order. */
  tell(event: DomainEvent): void;
  close(): void;
}

/** Units: bytes. */
const LARGEST_MESSAGE = 64 * 1024;
/** How long a connection may be open before it says who it is. Units: milliseconds. */
const CONNECT_MS = 10_000;

const PATH = "/socket.io";

/**
 * Serves Socket.IO on an HTTP server that does not listen yet.
 *
 * What is told comes from the stream alone, which every process follows, so each tells its own sockets and needs no
 * broker.
 */
export function startRealtime(server: HttpServer, services: Services, stream: StreamPosition): Realtime {
  requireDeclared(requestPermissions);
  const source = hostname();
  const admission = new Admission(services);
  const io: RealtimeServer = new Server(server, {
    path: PATH,
    // Its own way leaves a connection that was used before open for ever.
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    connectTimeout: CONNECT_MS,
    allowRequest: (request, decide) => decide(null, admission.hasRoom(request)),
    cors: {
      origin: (origin, decide) =>
        void mayOpenSockets(services, origin ?? "").then(
          (may) => decide(null, may),
          (error: Error) => decide(error),
        ),
      credentials: true,
    },
  });
  server.on("upgrade", (request, socket) => {
    if (!request.url?.startsWith(PATH)) refuseUpgrade(socket);
  });
  admission.guard(io);
  const recheck = recheckSockets(io, services);
  io.on("connection", (socket) => {
    limitMessages(socket, services);
    talkEncrypted(socket);
    joinOwnRooms(socket, stream);
    answerSubscriptions(services, stream, source, socket);
    send(socket, "stream_position", { sequence: stream.position(socket.data.principal.companyId) });
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
          .except([...except, CATCHING_UP, ENCRYPTED])
          .emit(name, ...message);
        sendEncrypted(io, { rooms, except: [...except, CATCHING_UP] }, name, ...message);
      }
    },
    close() {
      recheck.stop();
      admission.close();
      io.disconnectSockets(true);
      // Not io.close(), which would also close the HTTP server under its owner.
      io.engine.close();
    },
  };
}

/** A connection that sends too much is told, and ended. */
function limitMessages(socket: RealtimeSocket, services: Services): void {
  const rate = services.env.RATE_LIMIT_SOCKET_MESSAGES;
  const withinLimit = messageLimit(rate);
  socket.use((_message, next) => {
    if (withinLimit()) return next();
    send(socket, "system_alert", {
      type: "rate_limit",
      message: `At most ${rate.points} messages in ${rate.seconds} seconds: the connection is closed`,
    });
    endAfterwards(socket);
  });
}

/** The rooms that nobody has to ask for: staff hear the feeds they may read, API keys alerts, a customer their own orders. */
function joinOwnRooms(socket: RealtimeSocket, stream: StreamPosition): void {
  const { actor, companyId, credential } = socket.data.principal;
  const rooms = roomsOf(companyId);
  void socket.join(rooms.credential(credential));
  if (actor.type === "customer") joinRoom(socket, stream, rooms.customer(actor.id));
  const heard: readonly Feed[] = actor.type === "staff" ? feeds : actor.type === "api_key" ? [ALERTS] : [];
  for (const feed of heard) if (holdsPermission(actor, feed)) joinRoom(socket, stream, rooms.admin(feed));
}
