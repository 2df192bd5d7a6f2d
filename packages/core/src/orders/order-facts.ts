import type { EventPayload } from "@mizan/contracts/events";
import type { OrderSummary } from "@mizan/contracts/orders";

/** What events tell of an order. */
export const orderFacts = (order: OrderSummary): EventPayload<"order.created"> => ({
  orderId: order.id,
  number: order.number,
  code: order.code,
  status: order.status,
  totalMinor: order.totalMinor,
  currency: order.currency,
  customerId: order.customerId,
  customerName: order.customerName,
  salesRep: order.salesRep,
  channel: order.channel,
  itemCount: order.itemCount,
  placedAt: order.placedAt,
});
