import { unprocessable } from "@mizan/contracts/errors";
import commonPasswords from "./common-passwords.json";
import { hashPassword } from "./password";

const common = new Set(commonPasswords.passwords.split(" "));

/** Whose password it is to be. */
interface Holder {
  email: string;
  name: string;
}

/** A password that somebody chose, as it is stored, unless others would guess it. Errors: as `refuseGuessable`. */
export function hashNewPassword(password: string, holder: Holder): Promise<string> {
  refuseGuessable(password, holder);
  return hashPassword(password);
}

/**
 * Refuses a password that others would guess. Its length is the contract's matter, and what it is made of is theirs.
 *
 * Errors  UNPROCESSABLE password.common for one that many have, or that is the account's own e-mail or name.
 * Source  NIST SP 800-63B §3.1.1.2.
 */
export function refuseGuessable(password: string, { email, name }: Holder): void {
  const folded = password.trim().toLowerCase();
  const own = [email, email.split("@")[0], name.toLowerCase()];
  if (common.has(folded) || own.includes(folded))
    throw unprocessable(
      "password.common",
      "Others would guess this password: choose one that is less common",
    );
}
