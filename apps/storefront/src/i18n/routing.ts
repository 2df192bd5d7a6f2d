import { defineRouting } from "next-intl/routing";

/** Every page stands under its language: `/ar/…`, `/en/…`; the bare `/` leads to the reader's own. */
export const routing = defineRouting({
  locales: ["ar", "en"],
  defaultLocale: "ar",
  localePrefix: "always",
  // Alternates are written into each page's head, where they survive any cache.
  alternateLinks: false,
  // A cookie on every answer would keep shared caches from storing them; the address says the language.
  localeCookie: false,
});

export const directionOf = (locale: (typeof routing.locales)[number]) => (locale === "ar" ? "rtl" : "ltr");
