import type { ChoosePasswordInput } from "@mizan/contracts/identity";
import { authorize } from "../access";
import { inTransaction } from "../platform";
import { type AccountDoor, homeOf } from "./account-door";
import type { LinkPurpose } from "./link-tokens";
import { forgiveAccount } from "./login-throttle";
import { hashNewPassword } from "./new-password";
import { openLink } from "./open-link";
import { setPassword } from "./set-password";
import { linkEnded, spendLink } from "./spend-link";

/**
 * Gives an account the password that the holder of its mailed link chose. All its sessions end, and so do its other links.
 *
 * Errors  TOKEN_CORRUPT, TOKEN_EXPIRED, TOKEN_UNKNOWN_KEY, TOKEN_REVOKED with a reason `link.…`
 *         · UNPROCESSABLE password.common.
 * Emits   session.ended.
 */
export function resetPassword(door: AccountDoor, input: ChoosePasswordInput): Promise<void> {
  return choosePassword(door, input, "reset_password");
}

/** The same for somebody who was invited and has no password yet. Errors and emits as `resetPassword`. */
export function acceptInvitation(door: AccountDoor, input: ChoosePasswordInput): Promise<void> {
  return choosePassword(door, input, "invitation");
}

async function choosePassword(
  door: AccountDoor,
  { token, password }: ChoosePasswordInput,
  purpose: LinkPurpose,
): Promise<void> {
  const { ctx, account, link } = await openLink(door, purpose, token);
  authorize(ctx, "update", "Account", { id: account.id });
  const home = door.database.forCompany(await homeOf(door));
  const passwordHash = await hashNewPassword(password, account);
  await inTransaction(ctx, async (tx) => {
    await spendLink(tx, link);
    const changed = await setPassword(tx, account, passwordHash, { provesAddress: true });
    if (changed === null) throw linkEnded();
  });
  // A door for several companies counts log-ins in one that may be another than the account's.
  await forgiveAccount(home, `${account.kind}/${account.email}`);
}
