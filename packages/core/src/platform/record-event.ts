import { type EventPayload, type EventType, eventRegistry } from "@mizan/contracts/events";
import { join, type SqlStatement, sql } from "@mizan/db";
import type { Context } from "./context";
import { newId } from "./new-id";

/** An event as a verb records it; `subjectId` names the thing whose events must stay in order. */
export type NewEvent = {
  [T in EventType]: { type: T; subjectId: string; payload: EventPayload<T> };
}[EventType];

/**
 * Writes events in the open transaction. They reach sockets, jobs and caches only after it commits.
 *
 * Errors  throws when no transaction is open, or when a payload does not fit its registered shape: both are bugs.
 */
export async function recordEvents(ctx: Context, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await ctx.sql(insertEvents(ctx, events));
}

/** The same as one statement, for `recordLast`. */
export function insertEvents(ctx: Context, events: NewEvent[]): SqlStatement {
  if (!ctx.transaction) throw new Error("An event is recorded in the transaction of its change");
  ctx.transaction.events.push(...events);
  const at = ctx.now();
  const rows = events.map((event) => {
    const payload = eventRegistry[event.type].parse(event.payload);
    return sql`(${ctx.companyId}::uuid, ${newId()}::uuid, ${event.type}, ${event.subjectId}, ${JSON.stringify(payload)}::jsonb, ${ctx.requestId}, ${at}::timestamptz)`;
  });
  return sql`INSERT INTO "OutboxEvent" ("companyId", id, type, "subjectId", payload, "requestId", "occurredAt") VALUES ${join(rows)}`;
}
