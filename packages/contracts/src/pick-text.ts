// Without Zod, so that a browser that only shows a name does not load it.
import type { Locale, LocalizedText } from "./localized-text";

/** The text in a language, or in the other one when it is missing. */
export function pickText(text: LocalizedText, locale: Locale): string {
  return text[locale] || text[locale === "ar" ? "en" : "ar"];
}
