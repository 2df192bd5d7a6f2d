import type { AuditFilter } from "@mizan/contracts/audit";
import { join, type SqlStatement, sql } from "@mizan/db";
import { type Context, storeDayStart } from "../platform";

/** The company's entries that match, as a condition on AuditEntry. */
export function auditMatching(ctx: Context, filter: AuditFilter): SqlStatement {
  const filters = [sql`"companyId" = ${ctx.companyId}::uuid`];
  if (filter.actorId) filters.push(sql`"actorId" = ${filter.actorId}`);
  if (filter.subjectType) filters.push(sql`"subjectType" = ${filter.subjectType}`);
  if (filter.subjectId) filters.push(sql`"subjectId" = ${filter.subjectId}`);
  if (filter.action) filters.push(sql`action = ${filter.action}`);
  if (filter.from) filters.push(sql`at >= ${storeDayStart(ctx, filter.from)}`);
  if (filter.to) filters.push(sql`at < ${storeDayStart(ctx, filter.to, 1)}`);
  return join(filters, " AND ");
}
