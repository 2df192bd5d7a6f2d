import { forbidden } from "@mizan/contracts/errors";
import { type Permission, SUPER_ADMIN } from "@mizan/contracts/permissions";
import { holdsPermission } from "../access";
import { type Actor, actorId, type Context } from "../platform";

/**
 * Nobody gives what they do not hold, and nobody changes an account or a role that may do more than they may: else
 * whoever may write staff could make themselves an owner by way of another account.
 *
 * Errors  FORBIDDEN permission.not_held with `missing`.
 */
export function refuseBeyondOwn(ctx: Context, words: readonly Permission[]): void {
  const missing = words.filter((word) => !holdsPermission(ctx.actor, word));
  if (missing.length > 0)
    throw forbidden("permission.not_held", "You may not give or take what you do not hold yourself", {
      missing,
    });
}

/** Super admins are made and changed by super admins. Errors: FORBIDDEN role.super_admin. */
export function refuseSuperAdmin(ctx: Context, role: string): void {
  if (role === SUPER_ADMIN && !isSuperAdmin(ctx.actor))
    throw forbidden("role.super_admin", "Only a super_admin may make or change a super_admin");
}

/** Whether the account is the actor's own. */
export const isSelf = (ctx: Context, staffId: string): boolean =>
  ctx.actor.type === "staff" && actorId(ctx.actor) === staffId;

const isSuperAdmin = (actor: Actor) =>
  actor.type === "system" || (actor.type === "staff" && actor.role === SUPER_ADMIN);
