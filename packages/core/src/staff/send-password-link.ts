import { conflict, notFound } from "@mizan/contracts/errors";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { loadAccount, sendAccountLink } from "../identity";
import { type Context, inTransaction } from "../platform";
import { refuseAbove } from "./authority";
import { lockStaff } from "./get-staff";

/**
 * Mails a member of staff, who forgot their password, a link to choose another one. The present one holds until they do.
 *
 * Errors  NOT_FOUND staff.absent · FORBIDDEN permission.not_held, role.super_admin, staff.operator
 *         · CONFLICT staff.not_joined for somebody who has no password yet or whose account is closed.
 * Emits   mail.queued.
 */
export async function sendPasswordLink(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx, "update", "Staff");
  return inTransaction(ctx, async (tx) => {
    const member = await lockStaff(tx, id);
    refuseAbove(tx, member);
    const account = await loadAccount(tx, "staff", id);
    if (!account) throw notFound("staff");
    if (account.passwordHash === null || !account.isActive)
      throw conflict(
        "staff.not_joined",
        "They have no password to forget: invite them, or open their account",
      );
    await sendAccountLink(tx, account, "reset_password");
    await recordAudit(tx, { action: "staff.password_link_sent", subjectType: "Staff", subjectId: id });
    return { id };
  });
}
