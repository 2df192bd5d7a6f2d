import { z } from "zod";
import type { Transitions } from "./state-machine";

/** Where an order stands: every word that the documented families use. */
export const OrderStatus = z.enum([
  "pending",
  "confirmed",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "refunded",
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

/**
 * The one machine behind every family's words. The database holds the same arrows in `order_transition_legal`.
 *
 * Source  seeds/000 "Update Order Status", seeds/002 "Order Status Flow", seeds/003 "Order Model".
 */
export const orderTransitions: Transitions<OrderStatus> = {
  pending: ["confirmed", "processing", "cancelled"],
  confirmed: ["processing", "cancelled"],
  processing: ["shipped", "completed", "cancelled"],
  shipped: ["delivered"],
  delivered: ["completed", "refunded"],
  completed: ["refunded"],
  cancelled: [],
  refunded: [],
};

/** Orders that the buyer still waits for. */
export const ordersUnderWay: readonly OrderStatus[] = ["pending", "confirmed", "processing", "shipped"];

/** How an order is paid. Source: seeds/003 "Order Model". */
export const PaymentMethod = z.enum(["cod", "stripe", "paypal", "razorpay"]);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** Where the money stands. */
export const PaymentStatus = z.enum(["pending", "paid", "failed", "refunded", "partially_refunded"]);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** Where the delivery stands. */
export const DeliveryStatus = z.enum(["pending", "assigned", "picked", "delivered", "cancelled"]);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

/** `1` → `ORD-00001`, the number people say. Source: seeds/004 "Event Payload Example". */
export const orderCode = (number: number) => `ORD-${String(number).padStart(5, "0")}`;
