import { conflict, notFound } from "@mizan/contracts/errors";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { loadAccount, sendAccountLink } from "../identity";
import { type Context, inTransaction } from "../platform";
import { refuseAbove } from "./authority";
import { lockStaff } from "./get-staff";

/**
 * Mails a member of staff, who has no password yet, another invitation to choose one.
 *
 * Errors  NOT_FOUND staff.absent · FORBIDDEN permission.not_held, role.super_admin, staff.operator
 *         · CONFLICT staff.joined for somebody who has a password.
 * Emits   mail.queued.
 */
export async function inviteStaff(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx, "update", "Staff");
  return inTransaction(ctx, async (tx) => {
    const member = await lockStaff(tx, id);
    refuseAbove(tx, member);
    await sendInvitation(tx, id);
    await recordAudit(tx, { action: "staff.invited", subjectType: "Staff", subjectId: id });
    return { id };
  });
}

/** The mail itself, in the open transaction. Errors: CONFLICT staff.joined. */
export async function sendInvitation(tx: Context, id: string): Promise<void> {
  const account = await loadAccount(tx, "staff", id);
  if (!account) throw notFound("staff");
  if (account.passwordHash !== null)
    throw conflict("staff.joined", "They have chosen their password: they can ask for a reset themselves");
  await sendAccountLink(tx, account, "invitation");
}
