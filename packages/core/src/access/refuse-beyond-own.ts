import { forbidden } from "@mizan/contracts/errors";
import type { Permission } from "@mizan/contracts/permissions";
import type { Context } from "../platform";
import { holdsPermission } from "./roles";

/**
 * Nobody gives or takes a right that they do not hold, nor changes an account or a key that may do more than they may: else
 * whoever may write staff or keys could make themselves an owner by way of another one. Ending a key is nobody's gain, and
 * free to who looks after keys.
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
