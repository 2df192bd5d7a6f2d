import { type AuditEntry, AuditEntry as AuditEntrySchema } from "@mizan/contracts/audit";
import { type SqlStatement, sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { nameSubjects } from "./name-subjects";

/** An entry's row. */
export type AuditRow = Omit<AuditEntry, "at" | "subjectName"> & { at: Date };

/** The columns of `AuditRow`. */
export const auditColumns: SqlStatement = sql`id, at, "actorType", "actorId", "actorName", action, "subjectType",
  "subjectId", before, after, "requestId"`;

/** Rows as the contract has them, each with the name of what it is about. */
export async function toAuditEntries(ctx: Context, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const nameOf = await nameSubjects(ctx, rows);
  return rows.map((row) =>
    AuditEntrySchema.parse({ ...row, at: toInstant(row.at), subjectName: nameOf(row) }),
  );
}
