import { forbidden, unauthorized } from "@mizan/contracts/errors";
import type { Permission } from "@mizan/contracts/permissions";
import { holdsPermission } from "@mizan/core/access";
import type { Actor } from "@mizan/core/platform";
import type { RoutePermission } from "./route";

/**
 * Holds a caller to a route's declared permission, before anything is read. The verb asks again for the rows it touches.
 *
 * Errors  UNAUTHORIZED credential.missing · FORBIDDEN permission.missing.
 */
export function demand(actor: Actor, permission: RoutePermission): void {
  if (permission === "public") return;
  if (actor.type === "anonymous" || actor.type === "tracker")
    throw unauthorized(
      "credential.missing",
      "Send an API key in X-API-Key, or a token in Authorization: Bearer",
    );
  if (!holds(actor, permission))
    throw forbidden("permission.missing", `This needs the permission ${permission}`, { permission });
}

/** Whoever may write a thing may read it. */
const holds = (actor: Actor, permission: Permission): boolean =>
  [permission, writeWord[permission]].some((word) => word !== undefined && holdsPermission(actor, word));

const writeWord: Partial<Record<Permission, Permission>> = {
  "catalog:read": "catalog:write",
  "inventory:read": "inventory:write",
  "orders:read": "orders:write",
  "customers:read": "customers:write",
  "settings:read": "settings:write",
};
