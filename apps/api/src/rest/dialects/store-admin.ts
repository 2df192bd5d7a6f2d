import { Id, Instant } from "@mizan/contracts/ids";
import { pageOf } from "@mizan/contracts/pages";
import { COURIER, Permission, RoleSlug } from "@mizan/contracts/permissions";
import { CreateStaffInput, type StaffMember, UpdateStaffInput } from "@mizan/contracts/staff";
import { z } from "zod";
import { withSomeField } from "./some-field";

/** What this family calls a courier. */
export const DELIVERY = "delivery";

/** Source: seeds/003 "Admin Model", without the password. */
export const StoreAdmin = z
  .object({
    _id: Id,
    id: Id,
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    avatar: z.string().nullable(),
    role: RoleSlug.meta({ description: "super_admin, admin, delivery, or a role of the shop" }),
    permissions: z.array(Permission),
    isActive: z.boolean(),
    last_login: Instant.nullable(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: "StoreAdmin" });
export const StoreAdminPage = pageOf(StoreAdmin).meta({ id: "StoreAdminPage" });

const fields = CreateStaffInput.omit({ locale: true });

export const StoreAdminBody = fields
  .extend({ role: RoleSlug.default("admin") })
  .meta({ id: "StoreAdminBody" });

export const StoreAdminPatch = withSomeField(
  UpdateStaffInput.omit({ id: true, version: true, locale: true }),
).meta({ id: "StoreAdminPatch" });

export const fromStoreRole = (role: RoleSlug): RoleSlug => (role === DELIVERY ? COURIER : role);

/** Member of staff → answer. */
export const toStoreAdmin = (member: StaffMember): z.infer<typeof StoreAdmin> => ({
  _id: member.id,
  id: member.id,
  name: member.name,
  email: member.email,
  phone: member.phone,
  avatar: member.avatar,
  role: member.role === COURIER ? DELIVERY : member.role,
  permissions: member.permissions,
  isActive: member.isActive,
  last_login: member.lastLoginAt,
  createdAt: member.createdAt,
  updatedAt: member.updatedAt,
});
