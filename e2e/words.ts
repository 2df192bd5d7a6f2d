import { createTranslator } from "use-intl/core";
import adminAr from "../apps/admin/src/messages/ar.json" with { type: "json" };
import adminEn from "../apps/admin/src/messages/en.json" with { type: "json" };
import shopAr from "../apps/storefront/src/messages/ar.json" with { type: "json" };
import shopEn from "../apps/storefront/src/messages/en.json" with { type: "json" };

export type Locale = "ar" | "en";
export const locales: readonly Locale[] = ["ar", "en"];

/** The tag that writes Western digits, as the demo shop does in both languages. */
const tag = { ar: "ar-u-nu-latn", en: "en-GB" } as const;

/** The admin's words in a language, so that a test finds things by what people read. */
export const adminWords = (locale: Locale) =>
  createTranslator({ locale: tag[locale], messages: locale === "ar" ? adminAr : adminEn });

/** The storefront's words in a language. */
export const shopWords = (locale: Locale) =>
  createTranslator({ locale: tag[locale], messages: locale === "ar" ? shopAr : shopEn });
