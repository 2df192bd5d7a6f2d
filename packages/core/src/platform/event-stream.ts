import type { DomainEvent } from "@mizan/contracts/events";
import { type CompanyDatabase, type Database, type RunSql, raw, sql } from "@mizan/db";

/** An event's columns in the shape of the contract. */
const EVENT_COLUMNS = raw(
  `id, seq, "companyId", type, "subjectId", payload,
   to_char("occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"`,
);

/** Work that must be stored together with the places of some events: the jobs that follow from them. */
export type RecordWithEvents = (events: DomainEvent[], sql: RunSql) => Promise<void>;

/**
 * Gives the oldest waiting events of a company their places in its stream, and calls `record` in the same transaction.
 *
 * Events wait in the order they were written, and only committed ones are seen: one that is committed late comes
 * later in the stream, and no reader can have passed it. The stream's row is locked first, so places have no gaps and
 * no doubles even while two relays believe that they lead.
 *
 * Shape  the events placed now, at most `limit`; as many as `limit` means that there may be more.
 */
export function placeEvents(
  company: CompanyDatabase,
  limit: number,
  record: RecordWithEvents,
): Promise<DomainEvent[]> {
  const { companyId } = company;
  return company.transaction(async (tx) => {
    const [stream] = await tx.sql<{ lastSeq: number }>(sql`
      INSERT INTO "EventStream" AS s ("companyId", "lastSeq") VALUES (${companyId}::uuid, 0)
      ON CONFLICT ("companyId") DO UPDATE SET "lastSeq" = s."lastSeq" RETURNING "lastSeq"`);
    if (!stream) throw new Error("A stream that was locked is gone");
    const events = await tx.sql<DomainEvent>(sql`
      WITH waiting AS (
        SELECT id, row_number() OVER (ORDER BY position) AS turn FROM (
          SELECT id, position FROM "OutboxEvent"
          WHERE "companyId" = ${companyId}::uuid AND seq IS NULL ORDER BY position LIMIT ${limit}
        ) oldest
      ), placed AS (
        UPDATE "OutboxEvent" e SET seq = ${stream.lastSeq}::bigint + w.turn FROM waiting w
        WHERE e."companyId" = ${companyId}::uuid AND e.id = w.id
        RETURNING e.*
      ), moved AS (
        UPDATE "EventStream" SET "lastSeq" = "lastSeq" + (SELECT count(*) FROM placed)
        WHERE "companyId" = ${companyId}::uuid
      )
      SELECT ${EVENT_COLUMNS} FROM placed ORDER BY seq`);
    if (events.length > 0) await record(events, tx.sql);
    return events;
  });
}

/** The events after a place in the stream, in order, at most `limit`. */
export function readEvents(
  company: Pick<CompanyDatabase, "companyId" | "sql">,
  { after, limit }: { after: number; limit: number },
): Promise<DomainEvent[]> {
  return company.sql<DomainEvent>(sql`
    SELECT ${EVENT_COLUMNS} FROM "OutboxEvent"
    WHERE "companyId" = ${company.companyId}::uuid AND seq > ${after} ORDER BY seq LIMIT ${limit}`);
}

/** How far the stream of each company has come. */
export function listStreams(database: Database): Promise<{ companyId: string; lastSeq: number }[]> {
  return database.ask(sql`SELECT "companyId", "lastSeq" FROM app_event_streams()`);
}

/** The companies that have events without a place. */
export async function listWaitingStreams(database: Database): Promise<string[]> {
  const rows = await database.ask<{ companyId: string }>(
    sql`SELECT app_companies_with_pending_events() AS "companyId"`,
  );
  return rows.map(({ companyId }) => companyId);
}
