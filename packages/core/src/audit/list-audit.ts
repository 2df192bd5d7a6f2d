import type { AuditEntry, ListAuditInput } from "@mizan/contracts/audit";
import type { Page } from "@mizan/contracts/pages";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { auditMatching } from "./audit-filter";
import { type AuditRow, auditColumns, toAuditEntries } from "./audit-row";

/** What was done in the company, newest first. Errors: FORBIDDEN without audit:read. */
export async function listAudit(ctx: Context, input: ListAuditInput): Promise<Page<AuditEntry>> {
  authorize(ctx, "read", "AuditEntry");
  const where = auditMatching(ctx, input);
  const [after] = input.cursor ? decodeCursor(input.cursor, "newest", ["uuid"]) : [];
  const [rows, [counted]] = await Promise.all([
    ctx.sql<AuditRow>(sql`
      SELECT ${auditColumns} FROM "AuditEntry" WHERE ${where} ${after ? sql`AND id < ${after}::uuid` : sql``}
      ORDER BY id DESC LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "AuditEntry" WHERE ${where}`),
  ]);
  return toPage(await toAuditEntries(ctx, rows), input, {
    total: counted?.total ?? 0,
    sort: "newest",
    cursorOf: (entry) => [entry.id],
    toItem: (entry) => entry,
  });
}
