import { createHash } from "node:crypto";
import { DomainError, errorTable } from "@mizan/contracts/errors";
import { Id } from "@mizan/contracts/ids";
import {
  ListOrdersInput,
  Order,
  type OrderChannel,
  OrderPage,
  OrderWish,
  PriceCartInput,
  PricedCart,
  TodayOverview,
  TrackedOrder,
  TransitionOrderInput,
} from "@mizan/contracts/orders";
import {
  getOrder,
  getToday,
  listOrders,
  placeOrder,
  priceCart,
  trackOrder,
  transitionOrder,
} from "@mizan/core/orders";
import { type Actor, answerOnce, type StoredAnswer } from "@mizan/core/platform";
import { z } from "zod";
import { procedure, router, type TrpcContext } from "../procedure";

/** An order over this door: the channel follows from who places it; the key makes a repeat answer the first order. */
const PlaceOverTrpc = OrderWish.safeExtend({ idempotencyKey: z.string().min(8).max(255).optional() });
type PlaceOverTrpc = z.infer<typeof PlaceOverTrpc>;

/** Orders, from the cart to the door. */
export const ordersRouter = router({
  priceCart: procedure("public")
    .input(PriceCartInput)
    .output(PricedCart)
    .query(({ ctx, input }) => priceCart(ctx.context, input)),
  place: procedure("public")
    .input(PlaceOverTrpc)
    .output(Order)
    .mutation(({ ctx, input }) => placeOnce(ctx, input)),
  track: procedure("public")
    .input(z.object({ token: z.string().min(1).max(100) }))
    .output(TrackedOrder)
    .query(({ ctx, input }) => trackOrder(ctx.context, input)),
  list: procedure("orders:read")
    .input(ListOrdersInput)
    .output(OrderPage)
    .query(({ ctx, input }) => listOrders(ctx.context, input)),
  get: procedure("orders:read")
    .input(z.object({ id: Id }))
    .output(Order)
    .query(({ ctx, input }) => getOrder(ctx.context, input)),
  transition: procedure("orders:write")
    .input(TransitionOrderInput)
    .output(Order)
    .mutation(({ ctx, input }) => transitionOrder(ctx.context, input)),
  today: procedure("orders:read")
    .output(TodayOverview)
    .query(({ ctx }) => getToday(ctx.context)),
});

const channelOf = (actor: Actor): OrderChannel =>
  actor.type === "staff" ? "admin" : actor.type === "api_key" ? "pms" : "storefront";

async function placeOnce({ context, principal }: TrpcContext, input: PlaceOverTrpc): Promise<Order> {
  const { idempotencyKey, ...wish } = input;
  const order = { ...wish, channel: channelOf(context.actor) };
  if (!idempotencyKey) return placeOrder(context, order);
  const { answer } = await answerOnce(
    context,
    {
      credential: principal.credential,
      key: idempotencyKey,
      requestHash: createHash("sha256").update(JSON.stringify(order)).digest("base64url"),
    },
    async (tx) => stored(201, await placeOrder(tx, order)),
    ({ code, reason, message, details, issues }) =>
      stored(errorTable[code].status, { code, reason, message, details, issues }),
  );
  const body: unknown = JSON.parse(answer.body);
  if (answer.status < 400) return Order.parse(body);
  const refusal = StoredRefusal.parse(body);
  throw new DomainError(refusal.code, refusal.reason, refusal.message, refusal.details, refusal.issues);
}

const stored = (status: number, body: object): StoredAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});

const StoredRefusal = z.object({
  code: z.enum(Object.keys(errorTable) as [keyof typeof errorTable]),
  reason: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
  issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
