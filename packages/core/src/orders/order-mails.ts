import type { Order } from "@mizan/contracts/orders";
import { queueMailLast } from "../mail";
import type { Context, NewEvent } from "../platform";

/**
 * Promises the buyer a mail that says that the order is placed, where they left an address.
 *
 * Shape  the event to record with the order's own; none when there is nobody to write to.
 */
export const mailOrderPlaced = (tx: Context, order: Order): NewEvent[] =>
  order.contact.email === null
    ? []
    : [
        queueMailLast(tx, {
          template: "order_placed",
          to: order.contact.email,
          locale: order.locale,
          data: { orderId: order.id },
          dedupeKey: `order_placed/${order.id}`,
        }),
      ];

/** The same for the state that an order has just come to; its step names the cause. */
export const mailOrderStatus = (tx: Context, order: Order): NewEvent[] =>
  order.contact.email === null
    ? []
    : [
        queueMailLast(tx, {
          template: "order_status",
          to: order.contact.email,
          locale: order.locale,
          data: { orderId: order.id, status: order.status },
          dedupeKey: `order_status/${order.id}/${order.timeline.length}`,
        }),
      ];
