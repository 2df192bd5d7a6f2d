import type { ChangePasswordInput, SignInResult } from "@mizan/contracts/identity";
import { authorize } from "../access";
import { type Context, inTransaction } from "../platform";
import { loadOwnAccount } from "./account";
import type { SignInDoor } from "./account-door";
import { sessionEnded, sessionOf } from "./find-session";
import { hashNewPassword } from "./new-password";
import { renewSession } from "./refresh-session";
import { requirePassword } from "./require-password";
import { setPassword } from "./set-password";
import { toSignInResult } from "./sign-in";

/**
 * Gives the caller's account a new password and the caller new tokens: every one that there was ends.
 *
 * Errors  FORBIDDEN password.wrong · UNPROCESSABLE password.common · RATE_LIMITED login.throttled · TOKEN_REVOKED.
 * Emits   session.ended.
 */
export async function changePassword(
  door: SignInDoor,
  ctx: Context,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<SignInResult> {
  const account = await loadOwnAccount(ctx);
  authorize(ctx, "update", "Account", { id: account.id });
  await requirePassword(ctx, account, { password: currentPassword, ip: door.ip });
  const passwordHash = await hashNewPassword(newPassword, account);
  const sessionId = sessionOf(ctx);
  const { sessionVersion, renewal } = await inTransaction(ctx, async (tx) => {
    const sessionVersion = await setPassword(tx, account, passwordHash, { keep: sessionId });
    if (sessionVersion === null) throw sessionEnded();
    return { sessionVersion, renewal: await renewSession(tx, sessionId) };
  });
  return toSignInResult(door, { ...account, sessionVersion }, { sessionId, ...renewal });
}
