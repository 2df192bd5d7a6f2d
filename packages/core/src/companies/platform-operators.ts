import { unprocessable } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";

/**
 * Makes a member of the default company's staff an operator of the platform, or no longer one.
 *
 * `ctx` is on a connection of the tables' owner: the application's own role may not write this, so that no fault in the
 * API makes an operator.
 *
 * Shape   whether anything changed.
 * Errors  UNPROCESSABLE operator.no_staff for an address that no active account of the company has.
 * Emits   staff.changed.
 */
export async function setOperator(
  ctx: Context,
  { email, isOperator }: { email: string; isOperator: boolean },
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const [member] = await tx.sql<{ id: string }>(sql`
      SELECT id FROM "Staff" WHERE "companyId" = ${tx.companyId}::uuid AND email = ${email} AND "isActive" FOR SHARE`);
    if (!member)
      throw unprocessable(
        "operator.no_staff",
        `No active account of the default company has the address ${email}`,
      );
    const { id } = member;
    const changed = await tx.sql(
      isOperator
        ? sql`INSERT INTO "PlatformOperator" ("companyId", "staffId", "grantedAt")
              VALUES (${tx.companyId}::uuid, ${id}::uuid, ${tx.now()}::timestamptz) ON CONFLICT DO NOTHING RETURNING 1`
        : sql`DELETE FROM "PlatformOperator" WHERE "companyId" = ${tx.companyId}::uuid AND "staffId" = ${id}::uuid RETURNING 1`,
    );
    if (changed.length === 0) return false;
    const [before, after] = [{ isOperator: !isOperator }, { isOperator }];
    await recordAudit(tx, { action: "staff.updated", subjectType: "Staff", subjectId: id, before, after });
    await recordEvents(tx, [
      { type: "staff.changed", subjectId: id, payload: { staffId: id, endsSockets: true } },
    ]);
    return true;
  });
}
