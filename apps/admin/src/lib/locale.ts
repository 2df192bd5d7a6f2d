import { Locale } from "@mizan/contracts/localized-text";

/** Where the language switch keeps its choice. */
export const LOCALE_COOKIE = "mizan-locale";

/** Writing direction of a language. */
export const directionOf = (locale: Locale): "rtl" | "ltr" => (locale === "ar" ? "rtl" : "ltr");

/** The tag that formats numbers and dates: Arabic text takes its digits from the store's settings, not from the browser. */
export const formattingTag = (locale: Locale, digits: "latn" | "arab"): string =>
  locale === "ar" ? `ar-u-nu-${digits}` : "en";

/** The language of a formatting tag: `ar-u-nu-latn` → `ar`. */
export const languageOf = (tag: string): Locale => (tag.startsWith("ar") ? "ar" : "en");

/** The first of our languages that a browser asks for, or Arabic. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  for (const part of (acceptLanguage ?? "").split(",")) {
    const parsed = Locale.safeParse(part.trim().slice(0, 2).toLowerCase());
    if (parsed.success) return parsed.data;
  }
  return "ar";
}

/** The digits that a formatting tag carries. */
export const digitsOf = (tag: string): "latn" | "arab" => (tag.endsWith("-arab") ? "arab" : "latn");
