import type { Profile } from "@mizan/contracts/identity";
import { ADMIN, covers, type Permission, SUPER_ADMIN } from "@mizan/contracts/permissions";
import type { Role, StaffMember } from "@mizan/contracts/staff";

/** Why somebody may not change an account or give a role; the API refuses for the same reasons. */
export type StaffLimit = "self" | "superAdmin" | "operator" | "more";

type Viewer = Pick<Profile, "id" | "role" | "permissions" | "viewAs" | "isOperator">;

const isOwner = ({ role, viewAs }: Viewer) => role === SUPER_ADMIN && !viewAs;

const lacks = ({ permissions }: Viewer, words: readonly Permission[]) =>
  words.some((word) => !covers(permissions, word));

/** What keeps the viewer from changing an account at all; null when nothing does. */
export function accountLimit(
  viewer: Viewer,
  member: Pick<StaffMember, "role" | "permissions" | "isOperator">,
): StaffLimit | null {
  if (member.role === SUPER_ADMIN && !isOwner(viewer)) return "superAdmin";
  if (member.isOperator && !viewer.isOperator) return "operator";
  return lacks(viewer, member.permissions) ? "more" : null;
}

/** What keeps the viewer from changing the rights of an account, or from closing it. */
export function rightsLimit(
  viewer: Viewer,
  member: Pick<StaffMember, "id" | "role" | "permissions" | "isOperator">,
): StaffLimit | null {
  return member.id === viewer.id ? "self" : accountLimit(viewer, member);
}

/** Whether the viewer may take away the second factor of a colleague who lost it. */
export const mayResetFactor = (
  viewer: Viewer,
  member: Pick<StaffMember, "id" | "role" | "permissions" | "isOperator" | "hasSecondFactor">,
): boolean => member.hasSecondFactor && isOwner(viewer) && rightsLimit(viewer, member) === null;

/** What keeps the viewer from giving a role. An admin's permissions are chosen one by one. */
export function roleLimit(viewer: Viewer, role: Pick<Role, "slug" | "permissions">): StaffLimit | null {
  if (role.slug === SUPER_ADMIN) return isOwner(viewer) ? null : "superAdmin";
  return role.slug !== ADMIN && lacks(viewer, role.permissions) ? "more" : null;
}
