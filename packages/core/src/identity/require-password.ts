import { forbidden } from "@mizan/contracts/errors";
import type { Context } from "../platform";
import type { Account } from "./account";
import { countAttempt, forgiveAttempt, lookAt } from "./login-throttle";
import { verifyPassword } from "./password";
import { recordUnconfirmed } from "./record-refusals";

/**
 * Makes sure that it is the account's holder who sits at their session. Wrong words count like those of a log-in, and are
 * told of like them.
 *
 * Errors  FORBIDDEN password.wrong · RATE_LIMITED login.throttled, UNAVAILABLE passwords.busy with `retryAfterSeconds`.
 */
export async function requirePassword(
  ctx: Context,
  holder: Pick<Account, "kind" | "id" | "email" | "passwordHash">,
  { password, ip }: { password: string; ip: string },
): Promise<void> {
  const { company, now } = ctx;
  const account = `${holder.kind}/${holder.email}`;
  const charge = await countAttempt(company, { accounts: [account], address: ip }, now());
  const fits = await lookAt(company, charge, (line) => verifyPassword(holder.passwordHash, password, line));
  if (!fits) {
    await recordUnconfirmed(ctx, holder, "password");
    throw forbidden("password.wrong", "This is not your present password");
  }
  await forgiveAttempt(company, { account, address: ip, charged: charge.charged }, now());
}
