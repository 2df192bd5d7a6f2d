import type { Profile } from "@mizan/contracts/identity";
import { Locale, LocalizedText } from "@mizan/contracts/localized-text";
import { Preferences } from "@mizan/contracts/preferences";
import { sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { loadCompanySlug } from "./company-slug";

interface VisitRow {
  homeSlug: string;
  locale: string;
  expiresAt: Date;
  roleName: unknown;
}

/** An operator as they are shown to themselves in another company; null for everybody else. */
export async function findGuestProfile(ctx: Context): Promise<Profile | null> {
  const { actor, companyId } = ctx;
  if (actor.type !== "staff" || !actor.homeCompanyId || !actor.sessionId) return null;
  const [visit] = await ctx.sql<VisitRow>(sql`
    SELECT v."homeSlug", v.locale, v."expiresAt", jsonb_build_object('ar', r."nameAr", 'en', r."nameEn") AS "roleName"
    FROM "OperatorVisit" v JOIN "Role" r ON r."companyId" = v."companyId" AND r.slug = ${actor.role}
    WHERE v."companyId" = ${companyId}::uuid AND v.id = ${actor.sessionId}::uuid`);
  if (!visit) return null;
  const { id, name, email, role, permissions } = actor;
  return {
    id,
    kind: "staff",
    name,
    email,
    role,
    roleName: LocalizedText.parse(visit.roleName),
    permissions,
    company: { id: companyId, slug: await loadCompanySlug(ctx) },
    locale: Locale.parse(visit.locale),
    preferences: Preferences.parse({}),
    isOperator: false,
    visit: { homeSlug: visit.homeSlug, until: toInstant(visit.expiresAt) },
    secondFactor: "none",
    viewAs: null,
  };
}
