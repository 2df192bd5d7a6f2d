import { unauthorized } from "@mizan/contracts/errors";
import type { Profile } from "@mizan/contracts/identity";
import { Locale } from "@mizan/contracts/localized-text";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { loadCompanySlug } from "./company-slug";
import { profilePermissions } from "./sign-in";

/** Who is signed in. Errors: UNAUTHORIZED credential.missing for anybody but staff and customers. */
export async function getProfile(ctx: Context): Promise<Profile> {
  const { actor, companyId } = ctx;
  if (actor.type !== "staff" && actor.type !== "customer")
    throw unauthorized("credential.missing", "Sign in first");
  const [slug, [row]] = await Promise.all([
    loadCompanySlug(ctx),
    ctx.sql<{ locale: string }>(
      actor.type === "staff"
        ? sql`SELECT locale FROM "Staff" WHERE "companyId" = ${companyId}::uuid AND id = ${actor.id}::uuid`
        : sql`SELECT locale FROM "Customer" WHERE "companyId" = ${companyId}::uuid AND id = ${actor.id}::uuid`,
    ),
  ]);
  const { id, name, email, type: kind } = actor;
  const role = actor.type === "staff" ? actor.role : "customer";
  const permissions = profilePermissions({
    role,
    permissions: actor.type === "staff" ? actor.permissions : [],
  });
  return {
    id,
    kind,
    name,
    email,
    role,
    permissions,
    company: { id: companyId, slug },
    locale: Locale.parse(row?.locale),
  };
}
