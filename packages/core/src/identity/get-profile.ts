import type { Profile } from "@mizan/contracts/identity";
import type { Context } from "../platform";
import { type Account, factorStateOf, loadOwnAccount } from "./account";
import { loadCompanySlug } from "./company-slug";
import { findGuestProfile } from "./guest-profile";

/** Who is signed in. Errors: UNAUTHORIZED credential.missing for anybody but staff and customers. */
export async function getProfile(ctx: Context): Promise<Profile> {
  const { actor } = ctx;
  const profile = (await findGuestProfile(ctx)) ?? (await loadOwnProfile(ctx));
  if (actor.type !== "staff" || !actor.viewAs) return profile;
  return { ...profile, permissions: actor.permissions, isOperator: false, viewAs: actor.viewAs };
}

async function loadOwnProfile(ctx: Context): Promise<Profile> {
  const [slug, account] = await Promise.all([loadCompanySlug(ctx), loadOwnAccount(ctx)]);
  return toProfile(account, slug);
}

/** An account as it is shown to its holder. */
export function toProfile(account: Account, companySlug: string): Profile {
  const { id, kind, name, email, role, roleName, permissions, locale, preferences, isOperator, companyId } =
    account;
  const company = { id: companyId, slug: companySlug };
  const secondFactor = factorStateOf(account);
  return {
    id,
    kind,
    name,
    email,
    role,
    roleName,
    permissions,
    company,
    locale,
    preferences,
    isOperator,
    visit: null,
    secondFactor,
    viewAs: null,
  };
}
