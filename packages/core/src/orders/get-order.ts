import { notFound } from "@mizan/contracts/errors";
import type { Order, TrackedOrder } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import { firstName } from "./first-name";
import { type OrderRow, orderColumns, toOrder } from "./order-row";

/** One order, whoever asks. Errors: NOT_FOUND order. */
async function loadOrder(ctx: Context, id: string): Promise<Order> {
  const [row] = await ctx.sql<OrderRow>(sql`
    SELECT ${orderColumns} FROM "Order" o WHERE o."companyId" = ${ctx.companyId}::uuid AND o.id = ${id}::uuid`);
  if (!row) throw notFound("order");
  return toOrder(ctx, row);
}

/** The same for who is about to change it: nobody else does until the transaction ends. Errors: NOT_FOUND order. */
export async function loadLockedOrder(tx: Context, id: string): Promise<Order> {
  // Read by a statement of its own: one that waited for the lock still shows the steps as they were before the wait.
  await tx.sql(sql`
    SELECT FROM "Order" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid FOR UPDATE`);
  return loadOrder(tx, id);
}

/** One order. Errors: NOT_FOUND when it is not there or not the actor's to see. */
export async function getOrder(ctx: Context, input: { id: string }): Promise<Order> {
  const order = await loadOrder(ctx, input.id);
  authorize(ctx, "read", "Order", { id: order.id, customerId: order.customerId });
  return order;
}

/**
 * The public page of an order, for whoever has its token. It tells the first name and the city, and nothing that would
 * hurt if the address were passed on.
 *
 * Errors  NOT_FOUND order.
 */
export async function trackOrder(ctx: Context, input: { token: string }): Promise<TrackedOrder> {
  const [row] = await ctx.sql<OrderRow>(sql`
    SELECT ${orderColumns} FROM "Order" o
    WHERE o."companyId" = ${ctx.companyId}::uuid AND o."trackingToken" = ${input.token}`);
  if (!row) throw notFound("order");
  const order = await toOrder(ctx, row);
  return {
    id: order.id,
    number: order.number,
    code: order.code,
    status: order.status,
    paymentStatus: order.paymentStatus,
    paymentMethod: order.paymentMethod,
    deliveryStatus: order.deliveryStatus,
    currency: order.currency,
    taxIncluded: order.taxIncluded,
    subtotalMinor: order.subtotalMinor,
    discountMinor: order.discountMinor,
    deliveryFeeMinor: order.deliveryFeeMinor,
    taxMinor: order.taxMinor,
    totalMinor: order.totalMinor,
    lines: order.lines,
    placedAt: order.placedAt,
    updatedAt: order.updatedAt,
    firstName: firstName(order.contact.name),
    city: order.shippingAddress.city,
    timeline: order.timeline.map(({ seq, from, to, at }) => ({ seq, from, to, at })),
  };
}
