import { forbidden } from "@mizan/contracts/errors";
import { SUPER_ADMIN } from "@mizan/contracts/permissions";
import { isSuperAdmin } from "../access";
import { actorId, type Context } from "../platform";

/** Super admins are made and changed by super admins. Errors: FORBIDDEN role.super_admin. */
export function refuseSuperAdmin(ctx: Context, role: string): void {
  if (role === SUPER_ADMIN && !isSuperAdmin(ctx.actor))
    throw forbidden("role.super_admin", "Only a super_admin may make or change a super_admin");
}

/** Lets super admins alone go on. Errors: FORBIDDEN role.super_admin. */
export function requireSuperAdmin(ctx: Context): void {
  if (!isSuperAdmin(ctx.actor)) throw forbidden("role.super_admin", "Only a super_admin may do this");
}

/** Whether the account is the actor's own. */
export const isSelf = (ctx: Context, staffId: string): boolean =>
  ctx.actor.type === "staff" && actorId(ctx.actor) === staffId;
