import type { AuditActor } from "@mizan/contracts/audit";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";

/**
 * Whose deeds can be asked for by name: the company's staff and API keys. Others, such as customers, are found through an
 * entry of theirs.
 *
 * Errors  FORBIDDEN without audit:read.
 */
export function listAuditActors(ctx: Context): Promise<AuditActor[]> {
  authorize(ctx, "read", "AuditEntry");
  return ctx.sql<AuditActor>(sql`
    SELECT id::text, 'staff' AS type, name FROM "Staff" WHERE "companyId" = ${ctx.companyId}::uuid
    UNION ALL SELECT id::text, 'api_key', name FROM "ApiKey" WHERE "companyId" = ${ctx.companyId}::uuid
    ORDER BY type DESC, name, id LIMIT 500`);
}
