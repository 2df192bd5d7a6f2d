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
  "mail:read",
  "mail:write",
  "staff:read",
  "staff:write",
  "api_keys:read",
  "api_keys:write",
] as const;

export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** Whether words that somebody holds let them do what a word stands for: to write a thing is to read it as well. */
export function covers(held: readonly Permission[], word: Permission): boolean {
  const writing = word.replace(/:read$/, ":write");
  return held.some((one) => one === word || one === writing);
}

/** What a member of staff is in the company: a role that the shop has, by its slug. */
export const RoleSlug = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{1,39}$/)
  .meta({ examples: ["manager"] });
export type RoleSlug = z.infer<typeof RoleSlug>;

/** The role that may do everything, and the one that may do what its account lists. Source: seeds/003 "Admin Model". */
export const SUPER_ADMIN = "super_admin";
export const ADMIN = "admin";
/** The role of who delivers; the Store family calls it `delivery`. */
export const COURIER = "courier";
