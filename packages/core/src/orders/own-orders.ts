import { forbidden, unauthorized } from "@mizan/contracts/errors";
import type { Order, OrderSummary } from "@mizan/contracts/orders";
import type { Page, PageInput } from "@mizan/contracts/pages";
import type { Context } from "../platform";
import { getOrder } from "./get-order";
import { listOrders } from "./list-orders";

/** What the customer who asks has ordered, the latest first. Errors: as `getOwnOrder`, but for NOT_FOUND. */
export async function listOwnOrders(ctx: Context, page: PageInput): Promise<Page<OrderSummary>> {
  const customerId = requireCustomer(ctx);
  return listOrders(ctx, { ...page, customerId, sort: "newest" });
}

/**
 * One order of the customer who asks.
 *
 * Errors  NOT_FOUND order, also for somebody else's · UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer.
 */
export async function getOwnOrder(ctx: Context, { id }: { id: string }): Promise<Order> {
  requireCustomer(ctx);
  return getOrder(ctx, { id });
}

function requireCustomer({ actor }: Context): string {
  if (actor.type === "customer") return actor.id;
  if (actor.type !== "staff") throw unauthorized("credential.missing", "Sign in first");
  throw forbidden("account.no_customer", "You are signed in as staff: this is for customers");
}
