import { unprocessable } from "@mizan/contracts/errors";
import { ADMIN, type Permission } from "@mizan/contracts/permissions";
import { sql } from "@mizan/db";
import { refuseBeyondOwn } from "../access";
import type { Context } from "../platform";
import { refuseSuperAdmin } from "./authority";

/**
 * Makes sure that the actor may give a role, and tells which permissions the account lists with it: an admin's own, and
 * none for roles that have theirs. The role is held until the transaction ends, so it cannot grow meanwhile.
 *
 * Errors  UNPROCESSABLE role.absent · FORBIDDEN permission.not_held, role.super_admin.
 */
export async function grantRole(tx: Context, slug: string, listed: Permission[]): Promise<Permission[]> {
  const [role] = await tx.sql<{ permissions: Permission[] }>(sql`
    SELECT permissions FROM "Role" WHERE "companyId" = ${tx.companyId}::uuid AND slug = ${slug} FOR SHARE`);
  if (!role) throw unprocessable("role.absent", "The shop has no such role", { role: slug });
  refuseSuperAdmin(tx, slug);
  const given = slug === ADMIN ? [...new Set(listed)] : [];
  refuseBeyondOwn(tx, slug === ADMIN ? given : role.permissions);
  return given;
}
