import { unprocessable } from "@mizan/contracts/errors";
import commonPasswords from "./common-passwords.json";
import { hashPassword } from "./password";

const common = new Set(commonPasswords.passwords.split(" "));

/**
 * A password that somebody chose, as it is stored. Its length is the contract's matter, and what it is made of is theirs.
 *
 * Errors  UNPROCESSABLE password.common for one that many have, or that is the account's own e-mail or name.
 * Source  NIST SP 800-63B §3.1.1.2.
 */
export function hashNewPassword(
  password: string,
  { email, name }: { email: string; name: string },
): Promise<string> {
  const folded = password.trim().toLowerCase();
  const own = [email, email.split("@")[0], name.toLowerCase()];
  if (common.has(folded) || own.includes(folded))
    throw unprocessable(
      "password.common",
      "Others would guess this password: choose one that is less common",
    );
  return hashPassword(password);
}
