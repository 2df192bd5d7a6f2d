import { forbidden, unauthorized } from "@mizan/contracts/errors";
import { holdsPermission, permissionMissing } from "@mizan/core/access";
import type { Actor } from "@mizan/core/platform";
import type { RoutePermission } from "./route";

/**
 * Holds a caller to a route's declared permission, before anything is read. The verb asks again for the rows it touches.
 *
 * Errors  UNAUTHORIZED credential.missing · FORBIDDEN permission.missing, account.no_customer.
 */
export function demand(actor: Actor, permission: RoutePermission): void {
  if (permission === "public") return;
  if (actor.type === "anonymous" || actor.type === "tracker")
    throw unauthorized(
      "credential.missing",
      "Send an API key in X-API-Key, or a token in Authorization: Bearer",
    );
  if (permission === "customer") {
    if (actor.type === "customer") return;
    throw forbidden("account.no_customer", "This is for customers who are signed in");
  }
  if (!holdsPermission(actor, permission)) throw permissionMissing(actor, permission);
}

/**
 * Refuses to start with something that can be asked and does not say by whom; each door calls it with all that it opens.
 *
 * Errors  throws with the names.
 */
export function requireDeclared(permissions: Record<string, string | undefined>): void {
  const undeclared = Object.keys(permissions).filter((name) => !permissions[name]);
  if (undeclared.length === 0) return;
  throw new Error(`${undeclared.join(", ")}: nothing declares who may call it`);
}
