import { notFound } from "@mizan/contracts/errors";
import { SUPER_ADMIN } from "@mizan/contracts/permissions";
import { Role } from "@mizan/contracts/staff";
import { type SqlStatement, sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";

/**
 * The shop's roles: the owner's, those the shop defines by age, and the other fixed ones.
 *
 * Errors  FORBIDDEN without staff:read.
 */
export async function listRoles(ctx: Context): Promise<Role[]> {
  authorize(ctx, "read", "Role");
  return selectRoles(ctx, sql`true`);
}

/** A role as nobody else can change it until the transaction ends; null when there is none. */
export async function lockRole(tx: Context, slug: string): Promise<Role | null> {
  await tx.sql(
    sql`SELECT 1 FROM "Role" WHERE "companyId" = ${tx.companyId}::uuid AND slug = ${slug} FOR UPDATE`,
  );
  const [role] = await selectRoles(tx, sql`r.slug = ${slug}`);
  return role ?? null;
}

/** A role that is known to be there. Errors: NOT_FOUND role.absent. */
export async function loadRole(ctx: Context, slug: string): Promise<Role> {
  const [role] = await selectRoles(ctx, sql`r.slug = ${slug}`);
  if (!role) throw notFound("role");
  return role;
}

async function selectRoles(ctx: Context, condition: SqlStatement): Promise<Role[]> {
  const rows = await ctx.sql(sql`
    SELECT r.slug, jsonb_build_object('ar', r."nameAr", 'en', r."nameEn") AS name, r.permissions, r."isFixed", r.version,
      (SELECT count(*)::int FROM "Staff" s WHERE s."companyId" = r."companyId" AND s.role = r.slug) AS holders
    FROM "Role" r WHERE r."companyId" = ${ctx.companyId}::uuid AND ${condition}
    ORDER BY r.slug <> ${SUPER_ADMIN}, r."isFixed", r."createdAt", r.slug`);
  return rows.map((row) => Role.parse(row));
}
