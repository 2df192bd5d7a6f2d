import { type Database, sql } from "@mizan/db";
import { expect, vi } from "vitest";
import { type Context, inTransaction } from "../src/platform";
import { refusalOf } from "./refusal-of";

/** Does `first` in a transaction that stays open until `second` has ended or waits for it; gives how the second ended. */
export async function refusalDuring(
  database: Database,
  ctx: Context,
  first: (ctx: Context) => Promise<unknown>,
  second: () => Promise<unknown>,
) {
  let ended = false;
  const { end } = await inTransaction(ctx, async (tx) => {
    await first(tx);
    const end = refusalOf(second()).finally(() => {
      ended = true;
    });
    await vi.waitFor(async () => expect(ended || (await someoneWaits(database))).toBe(true), {
      timeout: 5000,
    });
    // Not awaited here: it may wait for this very transaction.
    return { end };
  });
  return end;
}

/** Whether a connection waits for a lock. */
export async function someoneWaits(database: Database): Promise<boolean> {
  const [row] = await database.ask<{ waits: boolean }>(sql`
    SELECT EXISTS (
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
    ) AS waits`);
  return row?.waits ?? false;
}
