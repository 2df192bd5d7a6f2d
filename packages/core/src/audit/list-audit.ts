import type { AuditEntry, ListAuditInput } from "@mizan/contracts/audit";
import { AuditEntry as AuditEntrySchema } from "@mizan/contracts/audit";
import type { Page } from "@mizan/contracts/pages";
import { join, sql } from "@mizan/db";
import { authorize } from "../access";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toInstant, toPage } from "../platform";

type AuditRow = Omit<AuditEntry, "at"> & { at: Date };

/** What was done in the company, newest first. Errors: FORBIDDEN without audit:read. */
export async function listAudit(ctx: Context, input: ListAuditInput): Promise<Page<AuditEntry>> {
  authorize(ctx, "read", "AuditEntry");
  const filters = [sql`"companyId" = ${ctx.companyId}::uuid`];
  if (input.subjectType) filters.push(sql`"subjectType" = ${input.subjectType}`);
  if (input.subjectId) filters.push(sql`"subjectId" = ${input.subjectId}`);
  if (input.action) filters.push(sql`action = ${input.action}`);
  const where = join(filters, " AND ");
  const [after] = input.cursor ? decodeCursor(input.cursor, "newest", ["uuid"]) : [];
  const [rows, [counted]] = await Promise.all([
    ctx.sql<AuditRow>(sql`
      SELECT id, at, "actorType", "actorId", "actorName", action, "subjectType", "subjectId", before, after, "requestId"
      FROM "AuditEntry" WHERE ${where} ${after ? sql`AND id < ${after}::uuid` : sql``}
      ORDER BY id DESC LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "AuditEntry" WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: "newest",
    cursorOf: (row) => [row.id],
    toItem: (row) => AuditEntrySchema.parse({ ...row, at: toInstant(row.at) }),
  });
}
