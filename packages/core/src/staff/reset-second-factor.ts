import { forbidden } from "@mizan/contracts/errors";
import type { ResetSecondFactorInput } from "@mizan/contracts/second-factor";
import { authorize, stepUp } from "../access";
import { removeSecondFactor } from "../identity";
import { type Context, inTransaction } from "../platform";
import { isSelf, refuseAbove, requireSuperAdmin } from "./authority";
import { lockStaff } from "./get-staff";

/**
 * Takes a colleague's second factor away, who lost device and recovery codes; their password lets them in again.
 *
 * Errors  NOT_FOUND staff.absent, second_factor.absent · FORBIDDEN step_up.required, role.super_admin, staff.operator,
 *         staff.self.
 * Emits   staff.changed.
 */
export async function resetSecondFactor(
  ctx: Context,
  { id }: ResetSecondFactorInput,
): Promise<ResetSecondFactorInput> {
  authorize(ctx, "update", "Staff");
  requireSuperAdmin(ctx);
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    refuseAbove(tx, await lockStaff(tx, id));
    if (isSelf(tx, id)) throw forbidden("staff.self", "Remove your own second factor on your profile");
    await removeSecondFactor(tx, id, "second_factor.reset");
    return { id };
  });
}
