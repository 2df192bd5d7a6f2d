import { z } from "zod";
import { NewPassword } from "./identity";
import { Id, Instant, Version } from "./ids";
import { Locale, LocalizedName, LocalizedText } from "./localized-text";
import { ImageUrl } from "./media";
import { PageInput, pageOf } from "./pages";
import { Permission, RoleSlug } from "./permissions";
import { ChangePreferences, Preferences } from "./preferences";

/**
 * Somebody who works for the shop.
 *
 * `permissions` is all that they may do; `listed` what their own account lists, which counts for the role admin alone.
 *
 * Source  seeds/003 "Admin Model".
 */
export const StaffMember = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  avatar: z.string().nullable(),
  role: RoleSlug,
  roleName: LocalizedText,
  permissions: z.array(Permission),
  listed: z.array(Permission),
  locale: Locale,
  isActive: z.boolean(),
  hasSecondFactor: z.boolean(),
  isOperator: z.boolean().meta({ description: "Runs the platform" }),
  hasJoined: z.boolean().meta({ description: "Whether they have a password" }),
  invitedUntil: Instant.nullable().meta({
    description: "How long the last invitation of somebody who has not joined holds, or held",
  }),
  lastLoginAt: Instant.nullable(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type StaffMember = z.infer<typeof StaffMember>;

const staffFields = {
  name: z.string().trim().min(1).max(200),
  email: z.email().trim().toLowerCase().max(320),
  phone: z.string().trim().min(5).max(32).nullable(),
  avatar: ImageUrl.nullable(),
  role: RoleSlug,
  permissions: z
    .array(Permission)
    .meta({ description: "Kept for the role admin; other roles have their own" }),
  locale: Locale,
  isActive: z.boolean(),
};

export const CreateStaffInput = z.object({
  ...z.object(staffFields).partial().shape,
  name: staffFields.name,
  email: staffFields.email,
  role: staffFields.role,
  password: NewPassword.optional().meta({ description: "Without one, an invitation to choose it is mailed" }),
});
export type CreateStaffInput = z.infer<typeof CreateStaffInput>;

export const UpdateStaffInput = z.object({
  ...z.object(staffFields).partial().shape,
  id: Id,
  version: Version.optional(),
  password: NewPassword.optional(),
});
export type UpdateStaffInput = z.infer<typeof UpdateStaffInput>;

/** All sessions of a member of staff, or the one that is named. */
export const EndStaffSessionsInput = z.object({ id: Id, sessionId: Id.optional() });
export type EndStaffSessionsInput = z.infer<typeof EndStaffSessionsInput>;

/** A member of staff as they see themselves. */
export const OwnStaff = StaffMember.extend({ preferences: Preferences });
export type OwnStaff = z.infer<typeof OwnStaff>;

/** What a member of staff says of themselves. */
export const UpdateOwnStaffInput = z
  .object(staffFields)
  .pick({ name: true, phone: true, avatar: true, locale: true })
  .partial()
  .extend({ preferences: ChangePreferences.optional(), version: Version.optional() });
export type UpdateOwnStaffInput = z.infer<typeof UpdateOwnStaffInput>;

export const ListStaffInput = PageInput.extend({
  search: z.string().trim().max(100).optional(),
  role: RoleSlug.optional(),
  isActive: z.boolean().optional(),
  sort: z.enum(["name", "newest", "-lastLogin"]).default("name"),
});
export type ListStaffInput = z.infer<typeof ListStaffInput>;

export const StaffPage = pageOf(StaffMember);

/** A named set of permissions; a fixed one stays as it is. `holders` counts the accounts that have it. */
export const Role = z.object({
  slug: RoleSlug,
  name: LocalizedText,
  permissions: z.array(Permission).meta({
    description: "super_admin holds all of them, and admin what each account lists: theirs is empty here",
  }),
  isFixed: z.boolean(),
  holders: z.int(),
  version: Version,
});
export type Role = z.infer<typeof Role>;

/** Makes the role, or changes it when `version` names the one that is there. */
export const SaveRoleInput = z.object({
  slug: RoleSlug,
  version: Version.optional(),
  name: LocalizedName,
  permissions: z.array(Permission),
});
export type SaveRoleInput = z.infer<typeof SaveRoleInput>;
