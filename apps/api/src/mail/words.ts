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
