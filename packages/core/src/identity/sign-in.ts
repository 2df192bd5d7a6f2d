import { unauthorized } from "@mizan/contracts/errors";
import type { SignInInput, SignInResult } from "@mizan/contracts/identity";
import { type Database, sql } from "@mizan/db";
import { type Account, findAccountByEmail } from "./account";
import { loadCompanySlug } from "./company-slug";
import { toProfile } from "./get-profile";
import { countAttempt, forgiveAttempt } from "./login-throttle";
import { verifyPassword } from "./password";
import { resolveCompany } from "./resolve-company";
import { ACCESS_TOKEN_SECONDS, type Tokens } from "./tokens";

/** What a log-in works with: no company is known yet when staff come to a door that serves several. */
export interface SignInDoor {
  database: Database;
  tokens: Tokens;
  companyId: string | null;
  ip: string;
  now: () => Date;
}

/**
 * Exchanges an e-mail and a password for an access token.
 *
 * An unknown, a closed and a known account are answered in the same words after the same time.
 *
 * Errors  UNAUTHORIZED login.failed · RATE_LIMITED login.throttled with `retryAfterSeconds`.
 */
export async function signIn(door: SignInDoor, input: SignInInput): Promise<SignInResult> {
  const { database, tokens } = door;
  const homeId = door.companyId ?? (await resolveCompany(database, {})).id;
  const home = database.forCompany(homeId);
  const attempt = { account: `${input.kind}/${input.email}`, address: door.ip };
  await countAttempt(home, attempt, door.now());

  const candidates = await findCandidates(door, homeId, input);
  const checked = await Promise.all(
    (candidates.length > 0 ? candidates : [null]).map(async (account) => {
      const fits = await verifyPassword(account?.passwordHash ?? null, input.password);
      return fits && account?.isActive ? account : null;
    }),
  );
  const account = checked.find((candidate) => candidate !== null);
  if (!account) throw unauthorized("login.failed", "The e-mail or the password is wrong");

  await forgiveAttempt(home, attempt);
  const { id, name, email, role, companyId, sessionVersion } = account;
  const token = await tokens.issueAccess({ id, name, email, role, company: companyId, sv: sessionVersion });
  const slug = await loadCompanySlug(database.forCompany(companyId));
  await rememberLogin(database, account, door.now());
  return {
    token,
    expiresIn: ACCESS_TOKEN_SECONDS,
    profile: toProfile(account, slug),
  };
}

async function findCandidates(door: SignInDoor, homeId: string, input: SignInInput): Promise<Account[]> {
  const { database } = door;
  const companyIds =
    input.kind === "staff" && door.companyId === null
      ? (await database.ask<{ id: string }>(sql`SELECT app_staff_companies(${input.email}) AS id`)).map(
          ({ id }) => id,
        )
      : [homeId];
  const found = await Promise.all(
    companyIds.map((companyId) => findAccountByEmail(database, companyId, input.kind, input.email)),
  );
  return found.filter((account) => account !== null);
}

async function rememberLogin(database: Database, account: Account, now: Date): Promise<void> {
  const { companyId, id } = account;
  await database.forCompany(companyId).sql(
    account.kind === "staff"
      ? sql`UPDATE "Staff" SET "lastLoginAt" = ${now}::timestamptz
            WHERE "companyId" = ${companyId}::uuid AND id = ${id}::uuid`
      : sql`UPDATE "Customer" SET "lastLoginAt" = ${now}::timestamptz
            WHERE "companyId" = ${companyId}::uuid AND id = ${id}::uuid`,
  );
}
