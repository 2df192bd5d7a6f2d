import { type DomainError, forbidden } from "@mizan/contracts/errors";
import type { Permission } from "@mizan/contracts/permissions";
import type { Actor } from "../platform";

/** How somebody signed in is told that they lack a permission word: first of all, if it is so, that a factor is missing. */
export const permissionMissing = (actor: Actor, permission: Permission | "operator"): DomainError =>
  enrolFirst(actor) ??
  forbidden("permission.missing", `This needs the permission ${permission}`, { permission });

/** How a member is told that their company asks for a second factor and they have none; null for everybody else. */
export const enrolFirst = (actor: Actor): DomainError | null =>
  actor.type === "staff" && actor.mustEnrol
    ? forbidden("second_factor.enrol_first", "Your company asks for a second factor: enrol one first")
    : null;
