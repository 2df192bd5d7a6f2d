import { createHash, timingSafeEqual } from "node:crypto";
import { forbidden, validation } from "@mizan/contracts/errors";
import { RoleSlug } from "@mizan/contracts/permissions";
import {
  anonymousPrincipal,
  type Principal,
  refuseSuspended,
  resolveApiKey,
  resolveCompany,
  resolveToken,
  viewAs,
} from "@mizan/core/identity";
import type { Services } from "../services";

/** What a request, or a socket's handshake, shows of who it is. */
export interface Credentials {
  /** An API key: `X-API-Key`. */
  apiKey?: string | undefined;
  /** An access token: `Authorization: Bearer`. */
  token?: string | undefined;
  /** The `company` header: a slug or an id. */
  company?: string | undefined;
  host?: string | undefined;
  /** Where it comes from: an API key may be for some addresses only. */
  address: string;
  /** The `view-as` header: the role that a member of staff looks at the shop as. */
  viewAs?: string | undefined;
}

/**
 * Who asks, for which company: the API key's, else the token's, else the one that the `company` header or the host
 * names, else the default one. Every door asks here.
 *
 * Errors  UNAUTHORIZED for a credential that does not hold · FORBIDDEN company.mismatch when the header names another
 *         company than the credential, company.suspended, api_key.address, account.no_staff · NOT_FOUND company.absent.
 */
export async function resolvePrincipal(
  services: Pick<Services, "database" | "tokens">,
  { apiKey, token, company, host, address, viewAs: viewed }: Credentials,
): Promise<Principal> {
  const { database, tokens } = services;
  const principal =
    !apiKey && !token
      ? anonymousPrincipal((await resolveCompany(database, { header: company, host })).id)
      : apiKey
        ? await resolveApiKey(database, { secret: apiKey, address })
        : await resolveToken(database, tokens, token ?? "");
  await admit(services, company, principal);
  if (viewed === undefined) return principal;
  const role = RoleSlug.safeParse(viewed);
  if (!role.success) throw validation([], "The view-as header names a role by its slug");
  return viewAs(database, principal, role.data);
}

/**
 * Refuses a `company` header that names another company than a credential, and everybody of a company that was suspended
 * but the operators who look after it.
 *
 * Errors  FORBIDDEN company.mismatch, company.suspended.
 */
export async function admit(
  services: Pick<Services, "database">,
  company: string | undefined,
  principal: Principal,
): Promise<void> {
  const { actor, companyId } = principal;
  await refuseOtherCompany(services, company, principal);
  const isGuest = actor.type === "staff" && actor.homeCompanyId !== undefined;
  if (!isGuest) await refuseSuspended(services.database, companyId);
}

async function refuseOtherCompany(
  { database }: Pick<Services, "database">,
  company: string | undefined,
  principal: Principal,
): Promise<void> {
  if (company && (await companyIdOf(database, company)) !== principal.companyId)
    throw forbidden("company.mismatch", "The company header names another company than your credential");
}

/** A company that does not exist contradicts a credential like any other: the two are told in the same words. */
const companyIdOf = (database: Services["database"], header: string): Promise<string | null> =>
  resolveCompany(database, { header }).then(
    (company) => company.id,
    () => null,
  );

/** Whether a request carries a key that only our own web apps' servers know: there are several while it is exchanged. */
export function isWebApp(keys: readonly string[], shown: string | undefined): boolean {
  if (!shown) return false;
  const digested = digest(shown);
  return keys.some((key) => timingSafeEqual(digest(key), digested));
}

const digest = (text: string) => createHash("sha256").update(text).digest();
