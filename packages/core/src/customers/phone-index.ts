import type { Currency } from "@mizan/contracts/money";
import { type Prisma, sql } from "@mizan/db";
import { searchFold } from "../catalog";
import type { Sealing } from "../encryption";
import type { Context } from "../platform";
import { loadSettings } from "../settings";
import { toPhone } from "./phone";

/** What a phone is found by while it is sealed. */
export interface PhoneIndexes {
  phoneIndex: string;
  phoneTail: string;
}

/** As many as people name when they are asked for the last digits of theirs. */
const TAIL_DIGITS = 4;
const FEWEST_DIGITS = 7;

/** The blind indexes of a phone in E.164. */
export function indexPhone(sealing: Sealing, phone: string): Promise<PhoneIndexes> {
  return sealing.vault.use(sealing, "personal-index", (cipher) => ({
    phoneIndex: cipher.index("phone", phone),
    phoneTail: cipher.index("phone tail", phone.slice(-TAIL_DIGITS)),
  }));
}

/** What a phone is found by in rows that wait for being indexed by a key that was just made. */
export function formerIndexes(sealing: Sealing, phone: string): Promise<string[]> {
  return sealing.vault.use(sealing, "personal-index", (cipher) => cipher.formerIndexes("phone", phone));
}

/** A phone as it is compared: in E.164, or its digits when it is of no known kind. */
export function comparablePhone(text: string, currency: Currency): string {
  try {
    return toPhone(text, currency);
  } catch {
    return searchFold(text).replace(/\D/g, "");
  }
}

/** Whether a search is for a phone: rows with that one, or for four digits rows whose phone ends in them. Null: it is not. */
export async function phoneMatches(
  ctx: Context,
  search: string,
  columns: { index: Prisma.Sql; tail: Prisma.Sql },
): Promise<Prisma.Sql | null> {
  const folded = searchFold(search);
  const digits = folded.replace(/\D/g, "");
  if (/\p{L}/u.test(folded) || digits.length < TAIL_DIGITS) return null;
  if (digits.length > TAIL_DIGITS && digits.length < FEWEST_DIGITS) return null;
  if (digits.length === TAIL_DIGITS) {
    return sql`${columns.tail} = ANY (${await tailsOf(ctx, digits)}::text[])`;
  }
  const { currency } = await loadSettings(ctx);
  const phone = comparablePhone(search, currency);
  const indexes = [(await indexPhone(ctx, phone)).phoneIndex, ...(await formerIndexes(ctx, phone))];
  return sql`${columns.index} = ANY (${indexes}::text[])`;
}

const tailsOf = (sealing: Sealing, digits: string) =>
  sealing.vault.use(sealing, "personal-index", (cipher) => [
    cipher.index("phone tail", digits),
    ...cipher.formerIndexes("phone tail", digits),
  ]);
