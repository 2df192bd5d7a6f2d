import { conflict, notFound } from "@mizan/contracts/errors";
import { constraintOf, sql } from "@mizan/db";
import { authorize, refuseBeyondOwn, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";
import { lockRole } from "./list-roles";

/**
 * Removes a role that nobody has.
 *
 * Errors  NOT_FOUND role.absent · FORBIDDEN step_up.required, permission.not_held · CONFLICT role.fixed, role.in_use.
 * Emits   role.changed.
 */
export async function deleteRole(ctx: Context, { slug }: { slug: string }): Promise<{ slug: string }> {
  authorize(ctx, "delete", "Role");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    const before = await lockRole(tx, slug);
    if (!before) throw notFound("role");
    if (before.isFixed) throw conflict("role.fixed", "This role stays: every shop has it");
    refuseBeyondOwn(tx, before.permissions);
    try {
      await tx.sql(sql`DELETE FROM "Role" WHERE "companyId" = ${tx.companyId}::uuid AND slug = ${slug}`);
    } catch (error) {
      if (constraintOf(error) !== "Staff_companyId_role_fkey") throw error;
      throw conflict("role.in_use", "Somebody has this role: give them another one first", {
        holders: before.holders,
      });
    }
    await recordAudit(tx, { action: "role.deleted", subjectType: "Role", subjectId: slug, before });
    await recordEvents(tx, [{ type: "role.changed", subjectId: slug, payload: { role: slug } }]);
    return { slug };
  });
}
