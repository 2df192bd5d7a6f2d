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
import { PageInput } from "@mizan/contracts/pages";
import {
  getOrder,
  getOwnOrder,
  getToday,
  listOrders,
  listOwnOrders,
  placeOrder,
  priceCart,
  trackOrder,
  transitionOrder,
} from "@mizan/core/orders";
import type { Actor } from "@mizan/core/platform";
import { z } from "zod";
import { answerByKey, IdempotencyKey } from "../answer-by-key";
import { procedure, router } from "../procedure";

/** An order over this door: the channel follows from who places it; the key makes a repeat answer the first order. */
const PlaceOverTrpc = OrderWish.safeExtend({ idempotencyKey: IdempotencyKey });

/** Orders, from the cart to the door. */
export const ordersRouter = router({
  priceCart: procedure("public")
    .input(PriceCartInput)
    .output(PricedCart)
    .query(({ ctx, input }) => priceCart(ctx.context, input)),
  place: procedure("public")
    .input(PlaceOverTrpc)
    .output(Order)
    .mutation(({ ctx, input: { idempotencyKey: key, ...wish } }) => {
      const input = { ...wish, channel: channelOf(ctx.context.actor) };
      return answerByKey(ctx, { procedure: "orders.place", key, input, result: Order }, (tx) =>
        placeOrder(tx, input),
      );
    }),
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
  own: procedure("account")
    .input(PageInput)
    .output(OrderPage)
    .query(({ ctx, input }) => listOwnOrders(ctx.context, input)),
  getOwn: procedure("account")
    .input(z.object({ id: Id }))
    .output(Order)
    .query(({ ctx, input }) => getOwnOrder(ctx.context, input)),
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
