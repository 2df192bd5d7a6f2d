import { unauthorized } from "@mizan/contracts/errors";
import type { SignInInput, SignInResult } from "@mizan/contracts/identity";
import { type Database, sql } from "@mizan/db";
import { type Account, findAccountByEmail } from "./account";
import { loadCompanySlug } from "./company-slug";
import { toProfile } from "./get-profile";
import { countAttempt, forgiveAttempt } from "./login-throttle";
import { openSession, tokenSubject } from "./open-session";
import { verifyPassword } from "./password";
import { resolveCompany } from "./resolve-company";
import { ACCESS_TOKEN_SECONDS, type Tokens } from "./tokens";

/** What a log-in works with: no company is known yet when staff come to a door that serves several. */
export interface SignInDoor {
  database: Database;
  tokens: Tokens;
  companyId: string | null;
  ip: string;
  /** What the caller's browser or client calls itself. */
  userAgent?: string | undefined;
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

  await forgiveAttempt(home, attempt, door.now());
  const origin = { ip: door.ip, userAgent: door.userAgent ?? "", now: door.now() };
  const sessionId = await openSession(database, account, origin);
  return {
    token: await tokens.issueAccess(tokenSubject(account, sessionId)),
    expiresIn: ACCESS_TOKEN_SECONDS,
    profile: toProfile(account, await loadCompanySlug(database.forCompany(account.companyId))),
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
