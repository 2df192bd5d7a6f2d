import { z } from "zod";

/**
 * What an API key's scopes and a staff member's permissions are made of.
 *
 * Source  seeds/000 (API keys), seeds/003 "Admin Model" (`permissions`).
 */
export const permissions = [
  "catalog:read",
  "catalog:write",
  "inventory:read",
  "inventory:write",
  "orders:read",
  "orders:write",
  "customers:read",
  "customers:write",
  "settings:read",
  "settings:write",
  "analytics:read",
  "audit:read",
  "alerts:read",
] as const;

export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** What a staff member is in the company; `admin` has the permissions listed on the account, the others a fixed set. */
export const StaffRole = z.enum([
  "super_admin",
  "admin",
  "manager",
  "picker",
  "dispatcher",
  "support",
  "courier",
]);
export type StaffRole = z.infer<typeof StaffRole>;
