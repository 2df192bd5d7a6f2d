import { isRetryable } from "@mizan/db";
import type { Context, OpenTransaction } from "./context";

const ATTEMPTS = 4;
/** Units: milliseconds. */
const FIRST_PAUSE = 15;

/**
 * Runs `work` in a transaction: joins the open one, or starts one and then retries serialization failures and
 * deadlocks. `work` gets a whole context, so a verb that it calls cannot forget the transaction.
 */
export async function inTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  if (ctx.transaction) return work(ctx);
  for (let attempt = 1; ; attempt++) {
    const transaction: OpenTransaction = { hasEvents: false };
    try {
      const result = await ctx.company.transaction((queries) => work({ ...ctx, ...queries, transaction }));
      if (transaction.hasEvents) ctx.wakeRelay();
      return result;
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await pause(FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
