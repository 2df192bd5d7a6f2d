import { DomainError, unauthorized } from "@mizan/contracts/errors";
import { AccountKind, type SignInInput, type SignInResult } from "@mizan/contracts/identity";
import type { RoleSlug } from "@mizan/contracts/permissions";
import type { SecondFactorChallenge } from "@mizan/contracts/second-factor";
import type { Account } from "./account";
import { findCandidates, homeOf, refuseRehearsal, type SignInDoor } from "./account-door";
import { checkPassword } from "./check-password";
import { loadCompanySlug } from "./company-slug";
import { toProfile } from "./get-profile";
import { countAttempt, forgiveAttempt, lookAt } from "./login-throttle";
import { openSession, tokenSubject } from "./open-session";
import { recordRefusals } from "./record-refusals";
import { refuseSuspended } from "./resolve-company";
import { ACCESS_TOKEN_SECONDS, ATTENDED_TOKEN_SECONDS, CHALLENGE_SECONDS, type Tokens } from "./tokens";

/** A log-in. Shape: `kind` "any" looks through staff first, then customers; `role` lets in holders of that role alone. */
export type SignInAttempt = Omit<SignInInput, "kind"> & { kind: AccountKind | "any"; role?: RoleSlug };

/**
 * Exchanges an e-mail and a password for an access token.
 *
 * An unknown, a closed and a known account are answered in the same words after the same time.
 *
 * Errors  UNAUTHORIZED login.failed; second_factor.required with a challenge for `completeSignIn`, for staff who have
 *         one · FORBIDDEN company.suspended, api_key.test · RATE_LIMITED login.throttled, UNAVAILABLE passwords.busy with
 *         `retryAfterSeconds`.
 */
export async function signIn(door: SignInDoor, input: SignInAttempt): Promise<SignInResult> {
  refuseRehearsal(door);
  const { database, tokens } = door;
  const home = database.forCompany(await homeOf(door));
  const kinds = input.kind === "any" ? AccountKind.options : [input.kind];
  const { email } = input;
  const accounts = kinds.map((kind) => `${kind}/${email}`);
  const charge = await countAttempt(home, { accounts, address: door.ip }, door.now());

  const candidates = (await Promise.all(kinds.map((kind) => findCandidates(door, { kind, email })))).flat();
  // As many hashes for an unknown address as for one with an account of each kind.
  const strangers = Array.from({ length: Math.max(0, kinds.length - candidates.length) }, () => null);
  const checked = await lookAt(home, charge, (line) =>
    Promise.all(
      [...candidates, ...strangers].map(async (account) => {
        const fits = await checkPassword(database, account, input.password, line);
        return fits && account?.isActive && isOfRole(account, input.role) ? account : null;
      }),
    ),
  );
  const account = checked.find((candidate) => candidate !== null);
  if (!account) {
    await recordRefusals(door, home.companyId, candidates);
    throw unauthorized("login.failed", "The e-mail or the password is wrong");
  }
  await refuseSuspended(database, account.companyId);

  const pair = { account: `${account.kind}/${email}`, address: door.ip };
  await forgiveAttempt(home, { ...pair, charged: charge.charged }, door.now());
  if (account.hasSecondFactor) throw await secondFactorRequired(tokens, account);
  return letIn(door, account);
}

/** Opens a session for whoever was made sure of. */
export async function letIn(door: SignInDoor, account: Account): Promise<SignInResult> {
  const { ip, userAgent = "", fromWebApp: isAttended = false, requestId } = door;
  const origin = { ip, userAgent, isAttended, requestId, now: door.now() };
  const sessionId = await openSession(door.database, account, origin);
  return toSignInResult(door, account, { sessionId, generation: 1, expiresIn: ACCESS_TOKEN_SECONDS });
}

/** The password is right, and a code is wanted too: no session is opened before. */
async function secondFactorRequired(tokens: Tokens, account: Account): Promise<DomainError> {
  const challenge = await tokens.issueChallenge(tokenSubject(account));
  const details: SecondFactorChallenge = { challenge, expiresIn: CHALLENGE_SECONDS };
  return new DomainError(
    "UNAUTHORIZED",
    "second_factor.required",
    "Send this challenge with a code of your device, or a recovery code",
    details,
  );
}

/** How often a session was renewed, and how long the tokens that are given for it hold. Units: `expiresIn` seconds. */
export interface SessionTerm {
  generation: number;
  expiresIn: number;
}

/** What its holder is given of a session. */
export async function toSignInResult(
  { database, tokens, fromWebApp }: Pick<SignInDoor, "database" | "tokens" | "fromWebApp">,
  account: Account,
  { sessionId, generation, expiresIn: sessionSeconds }: SessionTerm & { sessionId: string },
): Promise<SignInResult> {
  const isRenewed = fromWebApp && account.kind === "staff";
  const expiresIn = Math.min(sessionSeconds, isRenewed ? ATTENDED_TOKEN_SECONDS : ACCESS_TOKEN_SECONDS);
  const subject = tokenSubject(account, sessionId);
  const [token, refreshToken, slug] = await Promise.all([
    tokens.issueAccess(subject, expiresIn),
    tokens.issueRefresh(subject, generation, sessionSeconds),
    loadCompanySlug(database.forCompany(account.companyId)),
  ]);
  return { token, refreshToken, expiresIn, profile: toProfile(account, slug) };
}

const isOfRole = (account: Account, role: RoleSlug | undefined) =>
  role === undefined || (account.kind === "staff" && account.role === role);
