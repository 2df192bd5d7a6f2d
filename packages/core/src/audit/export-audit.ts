import {
  type AuditEntry,
  type AuditExport,
  type ExportAuditInput,
  MAX_AUDIT_EXPORT,
} from "@mizan/contracts/audit";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { type Context, type CsvCell, inTransaction, toCsv, toInstant } from "../platform";
import { auditMatching } from "./audit-filter";
import { type AuditRow, auditColumns, toAuditEntries } from "./audit-row";
import { recordAudit } from "./record-audit";

/**
 * The newest entries that match, as a file. That somebody took them out of the house is an entry itself.
 *
 * Errors  FORBIDDEN without audit:read; step_up.required, since it holds what is known of people.
 */
export async function exportAudit(ctx: Context, input: ExportAuditInput): Promise<AuditExport> {
  authorize(ctx, "read", "AuditEntry");
  await stepUp(ctx);
  const { format, ...filter } = input;
  return inTransaction(ctx, async (tx) => {
    const where = auditMatching(tx, filter);
    const rows = await tx.sql<AuditRow>(sql`
      SELECT ${auditColumns} FROM "AuditEntry" WHERE ${where} ORDER BY id DESC LIMIT ${MAX_AUDIT_EXPORT}::int`);
    const [counted] = await tx.sql<{ total: number }>(
      sql`SELECT count(*)::int AS total FROM "AuditEntry" WHERE ${where}`,
    );
    const entries = await toAuditEntries(tx, rows);
    await recordAudit(tx, {
      action: "audit.exported",
      subjectType: "Audit",
      subjectId: tx.companyId,
      after: { ...filter, format, entries: entries.length },
    });
    const day = toInstant(tx.now()).slice(0, 10);
    const file =
      format === "csv"
        ? { contentType: "text/csv; charset=utf-8", body: toCsv([heads, ...entries.map(cellsOf)]) }
        : { contentType: "application/json", body: JSON.stringify(entries, null, 2) };
    return {
      ...file,
      filename: `audit-${day}.${format}`,
      entries: entries.length,
      total: counted?.total ?? 0,
    };
  });
}

const heads = [
  "id",
  "at",
  "actor_type",
  "actor_id",
  "actor",
  "action",
  "subject_type",
  "subject_id",
  "subject_ar",
  "subject_en",
  "before",
  "after",
  "request_id",
];

const cellsOf = (entry: AuditEntry): CsvCell[] => [
  entry.id,
  entry.at,
  entry.actorType,
  entry.actorId,
  entry.actorName,
  entry.action,
  entry.subjectType,
  entry.subjectId,
  entry.subjectName?.ar ?? null,
  entry.subjectName?.en ?? null,
  entry.before && JSON.stringify(entry.before),
  entry.after && JSON.stringify(entry.after),
  entry.requestId,
];
