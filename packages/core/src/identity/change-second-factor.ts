import { notFound } from "@mizan/contracts/errors";
import type { RecoveryCodes } from "@mizan/contracts/second-factor";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import { countRecoveryCodes, drawRecoveryCodes, storeRecoveryCodes } from "./recovery-codes";
import { loadOwnStaff, removeSecondFactor } from "./second-factor";

/**
 * Gives the caller new recovery codes; the former ones end. They are in this answer and nowhere else.
 *
 * Errors  NOT_FOUND second_factor.absent · FORBIDDEN step_up.required, account.no_staff.
 */
export async function replaceRecoveryCodes(ctx: Context): Promise<RecoveryCodes> {
  const { id, hasSecondFactor } = await loadOwnStaff(ctx);
  authorize(ctx, "update", "Account", { id });
  await stepUp(ctx);
  if (!hasSecondFactor) throw notFound("second_factor");
  const codes = await drawRecoveryCodes();
  await inTransaction(ctx, async (tx) => {
    const left = await countRecoveryCodes(tx, id);
    await storeRecoveryCodes(tx, id, codes);
    await recordAudit(tx, {
      action: "second_factor.recovery_codes_replaced",
      subjectType: "Staff",
      subjectId: id,
      before: { recoveryCodesLeft: left },
      after: { recoveryCodesLeft: codes.shown.length },
    });
  });
  return { recoveryCodes: codes.shown };
}

/**
 * Takes the caller's own second factor away, as before setting up another device. Where the company asks for one, nothing
 * else can be done until there is one again.
 *
 * Errors  NOT_FOUND second_factor.absent · FORBIDDEN step_up.required, account.no_staff.
 * Emits   staff.changed.
 */
export async function disableSecondFactor(ctx: Context): Promise<void> {
  const { id } = await loadOwnStaff(ctx);
  authorize(ctx, "update", "Account", { id });
  await stepUp(ctx);
  await inTransaction(ctx, (tx) => removeSecondFactor(tx, id, "second_factor.disabled"));
}
