import { forbidden } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";
import { isSelf, refuseAbove } from "./authority";
import { lockStaff } from "./get-staff";
import { staffRefusal } from "./staff-refusal";

/**
 * Removes an account and its sessions. What its holder did stays under their name, which audit and timelines keep.
 *
 * Errors  NOT_FOUND staff.absent · FORBIDDEN step_up.required, staff.self, permission.not_held, role.super_admin, staff.operator
 *         · CONFLICT staff.last_super_admin.
 * Emits   staff.changed.
 */
export async function deleteStaff(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx, "delete", "Staff");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    const before = await lockStaff(tx, id);
    refuseAbove(tx, before);
    if (isSelf(tx, id)) throw forbidden("staff.self", "Somebody else must remove your account");
    try {
      await tx.sql(sql`DELETE FROM "Staff" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
    } catch (error) {
      throw staffRefusal(error);
    }
    await recordAudit(tx, { action: "staff.deleted", subjectType: "Staff", subjectId: id, before });
    await recordEvents(tx, [
      { type: "staff.changed", subjectId: id, payload: { staffId: id, endsSockets: true } },
    ]);
    return { id };
  });
}
