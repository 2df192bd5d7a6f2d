import { isRetryable } from "@mizan/db";
import type { Context } from "./context";
import type { NewEvent } from "./record-event";

const ATTEMPTS = 4;
/** Units: milliseconds. */
const FIRST_PAUSE = 15;

/**
 * Runs `work` in a transaction: joins the open one, or starts one and then retries serialization failures and
 * deadlocks. `work` gets a whole context, so a verb that it calls cannot forget the transaction. What a test key does is
 * undone when it is done, and nobody hears of it.
 */
export async function inTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  if (ctx.transaction) return work(ctx);
  const undone = ctx.rehearses;
  for (let attempt = 1; ; attempt++) {
    const events: NewEvent[] = [];
    try {
      const result = await ctx.company.transaction(
        ({ db, sql, last }) => work({ ...ctx, db, sql, transaction: { events, last } }),
        { undone },
      );
      if (events.length > 0 && !undone) ctx.onCommitted(events);
      return result;
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await pause(FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
