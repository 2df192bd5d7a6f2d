import { forbidden } from "@mizan/contracts/errors";
import { SUPER_ADMIN } from "@mizan/contracts/permissions";
import type { StaffMember } from "@mizan/contracts/staff";
import { isSuperAdmin, refuseBeyondOwn } from "../access";
import { actorId, type Context } from "../platform";

/** Super admins are made and changed by super admins. Errors: FORBIDDEN role.super_admin. */
export function refuseSuperAdmin(ctx: Context, role: string): void {
  if (role === SUPER_ADMIN && !isSuperAdmin(ctx.actor))
    throw forbidden("role.super_admin", "Only a super_admin may make or change a super_admin");
}

/**
 * Nobody touches an account that may do more than they may: not an owner's, not one with rights they lack, and not that of
 * somebody who runs the platform. Else whoever chose its password would have what it has.
 *
 * Errors  FORBIDDEN role.super_admin, staff.operator, permission.not_held with `missing`.
 */
export function refuseAbove(
  ctx: Context,
  member: Pick<StaffMember, "role" | "permissions" | "isOperator">,
): void {
  refuseSuperAdmin(ctx, member.role);
  if (
    member.isOperator &&
    !(ctx.actor.type === "system" || (ctx.actor.type === "staff" && ctx.actor.isOperator))
  )
    throw forbidden("staff.operator", "Only somebody who runs the platform may change an account that does");
  refuseBeyondOwn(ctx, member.permissions);
}

/** Lets super admins alone go on. Errors: FORBIDDEN role.super_admin. */
export function requireSuperAdmin(ctx: Context): void {
  if (!isSuperAdmin(ctx.actor)) throw forbidden("role.super_admin", "Only a super_admin may do this");
}

/** Whether the account is the actor's own. */
export const isSelf = (ctx: Context, staffId: string): boolean =>
  ctx.actor.type === "staff" && actorId(ctx.actor) === staffId;
