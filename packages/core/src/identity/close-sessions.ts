import { sql } from "@mizan/db";
import { type Context, recordEvents } from "../platform";
import { type Account, accountColumn } from "./account";

/**
 * Ends open sessions of an account in the open transaction: the one that is named, or all but the one that is kept.
 *
 * Shape  how many there were.
 * Emits  session.ended.
 */
export async function closeSessions(
  tx: Context,
  { id, kind }: Pick<Account, "id" | "kind">,
  which: { only: string } | { keep: string | null },
): Promise<number> {
  const condition =
    "only" in which ? sql`id = ${which.only}::uuid` : sql`id IS DISTINCT FROM ${which.keep}::uuid`;
  const closed = await tx.sql<{ id: string }>(sql`
    UPDATE "Session" SET "endedAt" = greatest(${tx.now()}::timestamptz, "createdAt")
    WHERE "companyId" = ${tx.companyId}::uuid AND ${accountColumn(kind)} = ${id}::uuid AND "endedAt" IS NULL
      AND ${condition}
    RETURNING id`);
  if (closed.length > 0)
    await recordEvents(tx, [
      {
        type: "session.ended",
        subjectId: id,
        payload: { kind, accountId: id, sessionIds: closed.map((session) => session.id) },
      },
    ]);
  return closed.length;
}
