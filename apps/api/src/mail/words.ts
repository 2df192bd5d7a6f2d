import type { Locale } from "@mizan/contracts/localized-text";
import ar from "./words/ar.json";
import en from "./words/en.json";

/** Every text of the mails. */
export type MailWords = typeof en;

const words: Record<Locale, MailWords> = { ar, en };

/** The texts of a language. */
export const wordsIn = (locale: Locale): MailWords => words[locale];

/** Puts values in the place of `{names}`. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** What mail programs make a link of: an address of the web or of a mailbox, or a host, in any script. */
const LINK_LIKE = /[/\\@:]|[^\s.。．｡][.。．｡]+[^\s.。．｡]{2}/u;

/**
 * How somebody is greeted. Whoever registers or orders with a stranger's address writes the name, and a link in it would be
 * ours to the stranger: who seems to be called one is greeted without a name.
 */
export const greetingOf = ({ greeting, greetingUnnamed }: MailWords, name: string): string =>
  LINK_LIKE.test(name) ? greetingUnnamed : fill(greeting, { name });
