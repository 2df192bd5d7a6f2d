import type { OrderStatus } from "@mizan/contracts/order-status";

/** The way of an order as a shopper follows it. `completed` is the shop's own book-keeping: delivered is the end. */
const way = ["pending", "confirmed", "processing", "shipped", "delivered"] as const;

export interface ProgressStep {
  status: (typeof way)[number];
  state: "done" | "current" | "upcoming";
}

/** How far an order is; null for one that left the way (cancelled, refunded). */
export function orderProgress(status: OrderStatus): ProgressStep[] | null {
  if (status === "cancelled" || status === "refunded") return null;
  const isOver = status === "delivered" || status === "completed";
  const reached = isOver ? way.length : way.indexOf(status);
  return way.map((step, index) => ({
    status: step,
    state: index < reached ? "done" : index === reached ? "current" : "upcoming",
  }));
}
