import { DomainError, unprocessable, validation } from "@mizan/contracts/errors";
import { Id } from "@mizan/contracts/ids";
import type { ClientToServerEvents } from "@mizan/contracts/sockets";
import { may } from "@mizan/core/access";
import { getStock } from "@mizan/core/inventory";
import { getOrder } from "@mizan/core/orders";
import { type Actor, toRefusal } from "@mizan/core/platform";
import { z } from "zod";
import { demand } from "../http/permissions";
import type { RoutePermission } from "../http/route";
import type { Services } from "../services";
import { catchUp } from "./catch-up";
import { messageLimit } from "./message-limit";
import { roomsOf } from "./rooms";
import { joinRoom, leaveRoom, type RealtimeSocket, type StreamPosition } from "./socket";

/** Rooms that one connection may hear at once. */
const MOST_ROOMS = 1000;

/**
 * How often one connection may ask what it missed: each time reads up to thousands of events. Who comes back comes over
 * another connection.
 */
const CATCH_UPS = { points: 12, seconds: 60 };

const CatchUpRequest = z.object({ after: z.int().min(0) });

type RequestName = keyof ClientToServerEvents;

/**
 * Who may send what over a socket. A subscription is for whoever may see the thing itself, which its verb decides; a
 * socket is sent again only what its rooms missed.
 */
export const requestPermissions: Record<RequestName, RoutePermission> = {
  subscribe_inventory: "public",
  unsubscribe_inventory: "public",
  subscribe_order: "public",
  unsubscribe_order: "public",
  catch_up: "public",
};

type Refused = { error: string; reason: string };

/** Answers what a client asks for over its socket. Every subscription asks the verb that reads the thing itself. */
export function answerSubscriptions(
  services: Services,
  stream: StreamPosition,
  source: string,
  socket: RealtimeSocket,
): void {
  const { principal, context, network } = socket.data;
  const answer = answerAs(services, principal.actor);
  const rooms = roomsOf(principal.companyId);
  const inventoryRoom = may(context, "read", "Stock") ? rooms.stock : rooms.product;

  const subscribe = async (room: string, allowed: () => Promise<unknown>) => {
    if (socket.rooms.size >= MOST_ROOMS)
      throw unprocessable("subscriptions.too_many", `At most ${MOST_ROOMS} subscriptions per connection`);
    if (principal.credential === "anonymous") await countRead(services, network);
    await allowed();
    joinRoom(socket, stream, room);
    return { ok: true as const };
  };

  socket.on("subscribe_inventory", (productId, ack) => {
    void answer("subscribe_inventory", ack, () => {
      const id = parse(Id, productId);
      return subscribe(inventoryRoom(id), () => getStock(context, { productId: id }));
    });
  });
  socket.on("subscribe_order", (orderId, ack) => {
    void answer("subscribe_order", ack, () => {
      const id = parse(Id, orderId);
      return subscribe(rooms.order(id), async () => id === principal.orderId || getOrder(context, { id }));
    });
  });
  socket.on("unsubscribe_inventory", (productId, ack) => {
    void answer("unsubscribe_inventory", ack, async () => {
      leaveRoom(socket, inventoryRoom(parse(Id, productId)));
      return { ok: true as const };
    });
  });
  socket.on("unsubscribe_order", (orderId, ack) => {
    void answer("unsubscribe_order", ack, async () => {
      leaveRoom(socket, rooms.order(parse(Id, orderId)));
      return { ok: true as const };
    });
  });
  const mayCatchUp = messageLimit(CATCH_UPS);
  let catching: Promise<unknown> = Promise.resolve();
  socket.on("catch_up", (request, ack) => {
    void answer("catch_up", ack, async () => {
      const { after } = parse(CatchUpRequest, request);
      if (!mayCatchUp())
        throw new DomainError(
          "RATE_LIMITED",
          "catch_up.too_many",
          "You were told what you missed: wait a minute",
        );
      // One at a time: two would each send what the other sends.
      const turn = catching.then(() => catchUp(services, stream, source, socket, after));
      catching = turn.catch(() => undefined);
      return { ok: true as const, ...(await turn) };
    });
  });
}

/**
 * A stranger's subscription reads what is on sale, and counts like any such read: their messages are counted for each
 * connection, of which they may open one after the other.
 *
 * Errors  RATE_LIMITED rate.exceeded.
 */
async function countRead({ rateLimiters }: Pick<Services, "rateLimiters">, network: string): Promise<void> {
  const { allowed } = await rateLimiters.count({ policy: "catalog", key: network });
  if (!allowed)
    throw new DomainError("RATE_LIMITED", "rate.exceeded", "Too many subscriptions: come back later");
}

/**
 * Runs the requests of a socket and answers them; a client that asks for no answer gets none, and one that is refused is
 * told why.
 */
const answerAs =
  ({ log }: Pick<Services, "log">, actor: Actor) =>
  async <Answer>(
    name: RequestName,
    ack: ((answer: Answer | Refused) => void) | undefined,
    run: () => Promise<Answer>,
  ): Promise<void> => {
    let result: Answer | Refused;
    try {
      demand(actor, requestPermissions[name]);
      result = await run();
    } catch (error) {
      const refusal = toRefusal(error);
      if (!(error instanceof DomainError)) log.error({ err: error }, "A socket request failed");
      result = { error: refusal.message, reason: refusal.reason };
    }
    if (typeof ack === "function") ack(result);
  };

/** A payload comes from outside: its declared type is only a wish. */
function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw validation(
    parsed.error.issues.map(({ path, code, message }) => ({ path: path.join("."), code, message })),
    parsed.error.issues[0]?.message,
  );
}
