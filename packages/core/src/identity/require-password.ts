import { forbidden } from "@mizan/contracts/errors";
import type { Context } from "../platform";
import type { Account } from "./account";
import { countAttempt, forgiveAttempt, lookAt } from "./login-throttle";
import { verifyPassword } from "./password";

/**
 * Makes sure that it is the account's holder who sits at their session. Wrong words count like those of a log-in.
 *
 * Errors  FORBIDDEN password.wrong · RATE_LIMITED login.throttled, UNAVAILABLE passwords.busy with `retryAfterSeconds`.
 */
export async function requirePassword(
  { company, now }: Pick<Context, "company" | "now">,
  { kind, email, passwordHash }: Pick<Account, "kind" | "email" | "passwordHash">,
  { password, ip }: { password: string; ip: string },
): Promise<void> {
  const account = `${kind}/${email}`;
  const charge = await countAttempt(company, { accounts: [account], address: ip }, now());
  const fits = await lookAt(company, charge, (line) => verifyPassword(passwordHash, password, line));
  if (!fits) throw forbidden("password.wrong", "This is not your present password");
  await forgiveAttempt(company, { account, address: ip, charged: charge.charged }, now());
}
