import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import { io, type Socket } from "socket.io-client";
import { browserApi } from "./browser-api";

export type ShopSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** What a connection is for: an order its reader has the token of, or the stock of products. */
export interface SocketPurpose {
  /** Where the API's socket is, as seen from the browser. */
  socketUrl: string;
  orderToken?: string;
  /** Attaches what to do with messages; runs once. */
  listen: (socket: ShopSocket) => void;
  /**
   * Enters rooms; runs on every connection, since rooms are left when one breaks. Messages may have been missed before
   * it, so it asks for the present state once the server has answered.
   */
  enter: (socket: ShopSocket) => void;
  onDisconnect?: () => void;
}

/**
 * Opens a socket, with a fresh credential for each attempt.
 *
 * Import it with `import()`: the library is only worth its weight once the page stands.
 */
export function openShopSocket({
  socketUrl,
  orderToken,
  listen,
  enter,
  onDisconnect,
}: SocketPurpose): ShopSocket {
  const socket: ShopSocket = io(socketUrl, {
    transports: ["websocket", "polling"],
    auth: (give) => {
      browserApi.session.socketToken
        .mutate({ orderToken })
        .then(({ token }) => give({ token }))
        .catch(() => give({}));
    },
  });
  listen(socket);
  socket.on("connect", () => enter(socket));
  socket.on("disconnect", () => onDisconnect?.());
  return socket;
}
