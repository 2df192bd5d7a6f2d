import { DomainError } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import { loadSettings } from "../settings";
import { applyTransition } from "./transition-order";

/** How many orders one run takes; the next run goes on. */
const BATCH = 200;

/**
 * Cancels orders that nobody confirmed in the company's time for it, and frees their stock.
 *
 * Shape   the ids of the orders it cancelled. Each is a transaction of its own, so one that cannot be cancelled holds
 *         up no other.
 * Errors  AggregateError of those that could not be cancelled, once all have had their turn.
 */
export async function cancelStaleOrders(ctx: Context): Promise<string[]> {
  authorize(ctx, "update", "Order");
  const { pendingOrderMinutes } = await loadSettings(ctx);
  if (pendingOrderMinutes === null) return [];
  const stale = await ctx.sql<{ id: string; version: number }>(sql`
    SELECT id, version FROM "Order"
    WHERE "companyId" = ${ctx.companyId}::uuid AND status = 'pending' AND "paymentStatus" <> 'paid'
      AND "placedAt" < ${ctx.now()}::timestamptz - make_interval(mins => ${pendingOrderMinutes}::int)
    ORDER BY "placedAt" LIMIT ${BATCH}`);
  const cancelled: string[] = [];
  const failures: unknown[] = [];
  for (const { id, version } of stale) {
    try {
      await applyTransition(
        ctx,
        { id, version, to: "cancelled", note: "Nobody confirmed it in time" },
        "expire",
      );
      cancelled.push(id);
    } catch (error) {
      // Somebody confirmed it between the look and the act; without the version that order would be cancelled too.
      if (!(error instanceof DomainError && error.code === "PRECONDITION_FAILED")) failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} stale orders could not be cancelled`);
  return cancelled;
}
