import { unauthorized } from "@mizan/contracts/errors";
import type { Profile } from "@mizan/contracts/identity";
import type { Context } from "../platform";
import { type Account, loadAccount } from "./account";
import { loadCompanySlug } from "./company-slug";

/** Who is signed in. Errors: UNAUTHORIZED credential.missing for anybody but staff and customers. */
export async function getProfile(ctx: Context): Promise<Profile> {
  const { actor } = ctx;
  const [slug, account] =
    actor.type === "staff" || actor.type === "customer"
      ? await Promise.all([loadCompanySlug(ctx), loadAccount(ctx, actor.type, actor.id)])
      : ["", null];
  if (!account) throw unauthorized("credential.missing", "Sign in first");
  return toProfile(account, slug);
}

/** An account as it is shown to its holder. */
export function toProfile(account: Account, companySlug: string): Profile {
  const { id, kind, name, email, role, roleName, permissions, locale, companyId } = account;
  const company = { id: companyId, slug: companySlug };
  return { id, kind, name, email, role, roleName, permissions, company, locale };
}
