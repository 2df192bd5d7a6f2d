import type { LinkRequest } from "@mizan/contracts/identity";
import { recordAudit } from "../audit";
import { inTransaction } from "../platform";
import { type Account, accountSubject } from "./account";
import { type AccountDoor, findCandidates, homeOf, ownAddress } from "./account-door";
import { inEvenTime } from "./even-answer";
import { countLinkRequest } from "./login-throttle";
import { anonymousPrincipal } from "./principal";
import { sendAccountLink } from "./send-account-link";

/**
 * Mails a link to choose a new password to whoever has an account with this address. A known and an unknown address are
 * answered alike, after the same time.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`.
 * Emits   mail.queued.
 */
export function requestPasswordReset(door: AccountDoor, request: LinkRequest): Promise<void> {
  return mailLink(door, request, "reset_password", () => true);
}

/**
 * Mails a customer another link that proves their address, unless it is proven. Answered like `requestPasswordReset`.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`.
 * Emits   mail.queued.
 */
export function requestEmailVerification(
  door: AccountDoor,
  { email }: Pick<LinkRequest, "email">,
): Promise<void> {
  return mailLink(door, { kind: "customer", email }, "verify_email", (account) => !account.isVerified);
}

async function mailLink(
  door: AccountDoor,
  { kind, email }: LinkRequest,
  template: "reset_password" | "verify_email",
  wanted: (account: Account) => boolean,
): Promise<void> {
  const wish = { account: `${kind}/${email}`, address: ownAddress(door) };
  await countLinkRequest(door.database.forCompany(await homeOf(door)), wish, door.now());
  await inEvenTime(async () => {
    const accounts = await findCandidates(door, { kind, email });
    for (const account of accounts.filter((one) => one.isActive && wanted(one)))
      await inTransaction(door.contextOf(anonymousPrincipal(account.companyId)), async (tx) => {
        await sendAccountLink(tx, account, template);
        await recordAudit(tx, {
          action:
            template === "reset_password" ? "account.reset_requested" : "account.verification_requested",
          subjectType: accountSubject(kind),
          subjectId: account.id,
        });
      });
  });
}
