import { forbidden } from "@mizan/contracts/errors";
import type { SignInResult } from "@mizan/contracts/identity";
import type { CompleteSignInInput } from "@mizan/contracts/second-factor";
import { loadAccount, toActor } from "./account";
import { type AccountDoor, refuseRehearsal } from "./account-door";
import { sessionEnded } from "./find-session";
import { anonymousPrincipal } from "./principal";
import { recordRefusals } from "./record-refusals";
import { refuseSuspended } from "./resolve-company";
import { codeRefused } from "./second-factor";
import { letIn } from "./sign-in";
import { spendCode } from "./spend-code";

/**
 * The second step of a log-in: exchanges the challenge of the first one and a code for a session.
 *
 * Errors  UNAUTHORIZED second_factor.wrong · RATE_LIMITED login.throttled with `retryAfterSeconds` · TOKEN_EXPIRED,
 *         TOKEN_CORRUPT, TOKEN_UNKNOWN_KEY for the challenge · TOKEN_REVOKED when the account changed since
 *         · FORBIDDEN company.suspended, api_key.test.
 */
export async function completeSignIn(
  door: AccountDoor,
  { challenge, code }: CompleteSignInInput,
): Promise<SignInResult> {
  refuseRehearsal(door);
  const { company: companyId, sub, sv } = await door.tokens.verify(challenge, ["challenge"]);
  if (door.companyId !== null && door.companyId !== companyId)
    throw forbidden("company.mismatch", "The challenge is of another company than the one that was asked");
  await refuseSuspended(door.database, companyId);
  const account = await loadAccount(door.contextOf(anonymousPrincipal(companyId)), "staff", sub);
  if (!account?.isActive || account.sessionVersion !== sv) throw sessionEnded();
  const ctx = door.contextOf({ companyId, actor: toActor(account) });
  if (!(await spendCode(ctx, account.id, code))) {
    await recordRefusals(door, companyId, [account]);
    throw codeRefused();
  }
  return letIn(door, account);
}
