import { type AuditEntry, AuditEntry as AuditEntrySchema } from "@mizan/contracts/audit";
import { type SqlStatement, sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { nameSubjects } from "./name-subjects";

/** An entry's row. */
export type AuditRow = Omit<AuditEntry, "at" | "subjectName"> & { at: Date };

/** The columns of `AuditRow`. */
export const auditColumns: SqlStatement = sql`id, at, "actorType", "actorId", "actorName", action, "subjectType",
  "subjectId", before, after, "requestId"`;

/** Rows as the contract has them, each with the name of what it is about, and of the customer whose deed it was. */
export async function toAuditEntries(ctx: Context, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const nameOf = await nameSubjects(ctx, [...rows, ...rows.flatMap(customerBehind)]);
  return rows.map((row) => {
    const [customer] = customerBehind(row);
    const actorName = row.actorName ?? ((customer && nameOf(customer)?.en) || null);
    return AuditEntrySchema.parse({ ...row, actorName, at: toInstant(row.at), subjectName: nameOf(row) });
  });
}

/** A customer is called as they are called now, and nothing once they are gone: their name is not written down. */
const customerBehind = ({ actorType, actorId }: AuditRow) =>
  actorType === "customer" && actorId !== null
    ? [{ subjectType: "Customer", subjectId: actorId, before: null, after: null }]
    : [];
