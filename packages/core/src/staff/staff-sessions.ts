import { notFound } from "@mizan/contracts/errors";
import type { Session } from "@mizan/contracts/identity";
import type { EndStaffSessionsInput } from "@mizan/contracts/staff";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { closeSessions, sessionsOf } from "../identity";
import { type Context, inTransaction } from "../platform";
import { refuseAbove } from "./authority";
import { loadStaff, lockStaff } from "./get-staff";

/**
 * Where a member of staff is signed in, the latest first.
 *
 * Errors  FORBIDDEN without staff:write: it tells where somebody is · NOT_FOUND staff.absent.
 */
export async function listStaffSessions(ctx: Context, { id }: { id: string }): Promise<Session[]> {
  authorize(ctx, "update", "Staff");
  await loadStaff(ctx, id);
  const current = ctx.actor.type === "staff" ? (ctx.actor.sessionId ?? null) : null;
  return sessionsOf(ctx, { kind: "staff", id }, current);
}

/**
 * Ends one session of a member of staff, or all of them when none is named: a till that was lost, a colleague who left.
 *
 * Errors  NOT_FOUND staff.absent, session.absent · FORBIDDEN permission.not_held, role.super_admin, staff.operator.
 * Emits   session.ended.
 */
export async function endStaffSessions(
  ctx: Context,
  { id, sessionId }: EndStaffSessionsInput,
): Promise<{ ended: number }> {
  authorize(ctx, "update", "Staff");
  return inTransaction(ctx, async (tx) => {
    const member = await lockStaff(tx, id);
    refuseAbove(tx, member);
    const which = sessionId === undefined ? { keep: null } : { only: sessionId };
    const ended = await closeSessions(tx, { kind: "staff", id }, which);
    if (sessionId !== undefined && ended === 0) throw notFound("session");
    if (ended > 0)
      await recordAudit(tx, {
        action: "session.ended",
        subjectType: "Staff",
        subjectId: id,
        after: { ended },
      });
    return { ended };
  });
}
