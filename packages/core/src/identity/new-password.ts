import { unprocessable } from "@mizan/contracts/errors";
import commonPasswords from "./common-passwords.json";
import { hashPassword } from "./password";

const OUR_NAMES = ["mizan", "ميزان"];
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
 * Errors  UNPROCESSABLE password.common for one that many have, that repeats itself or counts on, or that is made, but for
 *         digits and signs, of words from the account's own e-mail or name, or this product's name.
 * Source  NIST SP 800-63B §3.1.1.2.
 */
export function refuseGuessable(password: string, holder: Holder): void {
  const folded = password.trim().toLowerCase();
  if (common.has(folded) || isRun(folded) || isMadeOf(ownWords(holder), bare(folded)))
    throw unprocessable(
      "password.common",
      "Others would guess this password: choose one that is less common",
    );
}

/** A few signs again and again, or letters or digits in their order, forwards or backwards: 20202020, abcdefgh. */
function isRun(text: string): boolean {
  if (/^(.{1,4})\1+$/u.test(text)) return true;
  const signs = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  return [1, -1].some((step) =>
    signs.every((sign, place) => place === 0 || sign - (signs[place - 1] ?? 0) === step),
  );
}

/** What somebody who knows the account, but not its holder, would try. */
function ownWords({ email, name }: Holder): string[] {
  const [mailbox = "", host = ""] = email.toLowerCase().split("@");
  const folded = name.toLowerCase();
  const words = [email, mailbox, host, ...host.split("."), folded, ...folded.split(/\s+/), ...OUR_NAMES];
  return words.map(bare).filter((word) => word.length > 2);
}

/** Whether nothing of a text is left but digits and signs without such words, however often they stand in it. */
function isMadeOf(words: string[], text: string): boolean {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return text !== "" && bare(longestFirst.reduce((rest, word) => rest.replaceAll(word, ""), text)) === "";
}

/** Without what stands around its letters. */
const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
