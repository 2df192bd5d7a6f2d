import type { IncomingMessage } from "node:http";
import { DomainError } from "@mizan/contracts/errors";
import { clientNetwork } from "@mizan/core/identity";
import { toRefusal } from "@mizan/core/platform";
import { requestContext } from "../http/request-context";
import type { Services } from "../services";
import { authenticateSocket } from "./authenticate-socket";
import { clientAddress } from "./client-address";
import { ClientPlaces } from "./client-places";
import { ConnectionCounter } from "./connection-counter";
import { EncryptedMessages } from "./encrypted-messages";
import type { RealtimeServer, RealtimeSocket } from "./socket";

type Connection = RealtimeSocket["conn"];

/**
 * Lets connections in, each in a place that it holds until it is closed: first in one of those that its address has for
 * connections that have not said who they are, then in one of its client's.
 */
export class Admission {
  private readonly addressOf: (request: IncomingMessage) => string;
  private readonly unnamed: ConnectionCounter;
  private readonly named: ClientPlaces;
  /** What gives back the place that a connection holds. */
  private readonly places = new WeakMap<Connection, () => void>();

  constructor(private readonly services: Services) {
    const { TRUSTED_PROXIES, SOCKET_CONNECTIONS_PER_CLIENT } = services.env;
    this.addressOf = clientAddress(TRUSTED_PROXIES);
    this.unnamed = new ConnectionCounter(SOCKET_CONNECTIONS_PER_CLIENT);
    this.named = new ClientPlaces(SOCKET_CONNECTIONS_PER_CLIENT, services.redis);
  }

  /** Whether the address of a handshake may open one more connection before its others have said who they are. */
  hasRoom(handshake: IncomingMessage): boolean {
    return this.unnamed.hasRoom(this.clientOf(handshake));
  }

  private clientOf(request: IncomingMessage): string {
    return clientNetwork(this.addressOf(request));
  }

  /** Ends what it does beside the connections. */
  close(): void {
    this.named.close();
  }

  /** Counts every connection of a server from its handshake on, and finds out who opens a socket over it. */
  guard(io: RealtimeServer): void {
    io.engine.on("connection", (connection: Connection) => {
      const leave = this.unnamed.enter(this.clientOf(connection.request));
      if (!leave) {
        // Several handshakes found the same last place free. Nobody waits for this client to agree to a close.
        connection.request.socket.destroy();
        connection.close(true);
        return;
      }
      this.places.set(connection, leave);
      connection.once("close", () => this.places.get(connection)?.());
    });
    io.use(async (socket, next) => {
      try {
        await this.admit(socket);
        next();
      } catch (error) {
        const { code, reason, message } = toRefusal(error);
        if (code === "INTERNAL") this.services.log.error({ err: error }, "A socket could not be admitted");
        next(Object.assign(new Error(message), { data: { code, reason } }));
      }
    });
  }

  /** Errors: those of `authenticateSocket` · RATE_LIMITED connections.too_many · VALIDATION encryption.unsupported. */
  private async admit(socket: RealtimeSocket): Promise<void> {
    const { services } = this;
    const address = this.addressOf(socket.request);
    const network = clientNetwork(address);
    const principal = await authenticateSocket(services, socket.handshake, address);
    const encryption = await EncryptedMessages.open(socket.handshake.auth.encryption);
    // A connection that broke meanwhile has given its place back, and takes no other.
    if (socket.conn.readyState === "open")
      await this.moveTo(
        socket.conn,
        principal.credential === "anonymous" ? `ip:${network}` : principal.credential,
      );
    socket.data = {
      principal,
      context: requestContext(services, principal, socket.id),
      network,
      liveSince: new Map(),
      encryption,
    };
  }

  /** Who leaves a room of the server and comes back does so over the same connection, so its old place is free first. */
  private async moveTo(connection: Connection, client: string): Promise<void> {
    this.places.get(connection)?.();
    const leave = await this.named.enter(client);
    if (leave) {
      if (connection.readyState === "open") this.places.set(connection, leave);
      else leave();
      return;
    }
    const stay = this.unnamed.enter(this.clientOf(connection.request));
    if (stay) this.places.set(connection, stay);
    else connection.close();
    throw new DomainError(
      "RATE_LIMITED",
      "connections.too_many",
      `At most ${this.services.env.SOCKET_CONNECTIONS_PER_CLIENT} connections at a time`,
    );
  }
}
