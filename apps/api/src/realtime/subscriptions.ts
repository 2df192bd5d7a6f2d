import { DomainError, unprocessable, validation } from "@mizan/contracts/errors";
import { Id } from "@mizan/contracts/ids";
import { may } from "@mizan/core/access";
import { getStock } from "@mizan/core/inventory";
import { getOrder } from "@mizan/core/orders";
import { toRefusal } from "@mizan/core/platform";
import { z } from "zod";
import type { Services } from "../services";
import { catchUp } from "./catch-up";
import { roomsOf } from "./rooms";
import { joinRoom, leaveRoom, type RealtimeSocket, type StreamPosition } from "./socket";

/** Rooms that one connection may hear at once. */
const MOST_ROOMS = 1000;

const CatchUpRequest = z.object({ after: z.int().min(0) });

type Refused = { error: string; reason: string };

/** Answers what a client asks for over its socket. Every subscription asks the verb that reads the thing itself. */
export function answerSubscriptions(
  services: Services,
  stream: StreamPosition,
  source: string,
  socket: RealtimeSocket,
): void {
  const { principal, context } = socket.data;
  const rooms = roomsOf(principal.companyId);
  const inventoryRoom = may(context, "read", "Stock") ? rooms.stock : rooms.product;

  const subscribe = async (room: string, allowed: () => Promise<unknown>) => {
    if (socket.rooms.size >= MOST_ROOMS)
      throw unprocessable("subscriptions.too_many", `At most ${MOST_ROOMS} subscriptions per connection`);
    await allowed();
    joinRoom(socket, stream, room);
    return { ok: true as const };
  };

  socket.on("subscribe_inventory", (productId, ack) => {
    void answer(services, ack, () => {
      const id = parse(Id, productId);
      return subscribe(inventoryRoom(id), () => getStock(context, { productId: id }));
    });
  });
  socket.on("subscribe_order", (orderId, ack) => {
    void answer(services, ack, () => {
      const id = parse(Id, orderId);
      return subscribe(rooms.order(id), async () => id === principal.orderId || getOrder(context, { id }));
    });
  });
  socket.on("unsubscribe_inventory", (productId, ack) => {
    void answer(services, ack, async () => {
      leaveRoom(socket, inventoryRoom(parse(Id, productId)));
      return { ok: true as const };
    });
  });
  socket.on("unsubscribe_order", (orderId, ack) => {
    void answer(services, ack, async () => {
      leaveRoom(socket, rooms.order(parse(Id, orderId)));
      return { ok: true as const };
    });
  });
  let catching: Promise<unknown> = Promise.resolve();
  socket.on("catch_up", (request, ack) => {
    void answer(services, ack, async () => {
      const { after } = parse(CatchUpRequest, request);
      // One at a time: two would each send what the other sends.
      const turn = catching.then(() => catchUp(services, stream, source, socket, after));
      catching = turn.catch(() => undefined);
      return { ok: true as const, ...(await turn) };
    });
  });
}

/** Runs a request and answers it; a client that asks for no answer gets none, and one that is refused is told why. */
async function answer<Answer>(
  { log }: Pick<Services, "log">,
  ack: ((answer: Answer | Refused) => void) | undefined,
  run: () => Promise<Answer>,
): Promise<void> {
  let result: Answer | Refused;
  try {
    result = await run();
  } catch (error) {
    const refusal = toRefusal(error);
    if (!(error instanceof DomainError)) log.error({ err: error }, "A socket request failed");
    result = { error: refusal.message, reason: refusal.reason };
  }
  if (typeof ack === "function") ack(result);
}

/** A payload comes from outside: its declared type is only a wish. */
function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw validation(
    parsed.error.issues.map(({ path, code, message }) => ({ path: path.join("."), code, message })),
    parsed.error.issues[0]?.message,
  );
}
