import type { OrderStatus } from "@mizan/contracts/order-status";

/** The next step along the usual road; the others are offered beside it. */
const usualRoad: readonly OrderStatus[] = [
  "pending",
  "confirmed",
  "processing",
  "shipped",
  "delivered",
  "completed",
];

/** Steps that nothing leads back from and that give money or goods away: they ask first, naming the effect. */
const irreversible: ReadonlySet<OrderStatus> = new Set(["cancelled", "refunded"]);

/** Whether a step asks before it is taken. */
export const asksFirst = (to: OrderStatus) => irreversible.has(to);

/** The legal next states, the one that somebody most likely wants first: the nearest on the usual road, refusals last. */
export function orderedActions(from: OrderStatus, allowed: readonly OrderStatus[]): OrderStatus[] {
  const distance = (to: OrderStatus) =>
    usualRoad.includes(to) ? usualRoad.indexOf(to) - usualRoad.indexOf(from) : usualRoad.length;
  return [...allowed].sort((a, b) => distance(a) - distance(b));
}
