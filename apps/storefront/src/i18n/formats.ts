import type { Locale } from "@mizan/contracts/localized-text";
import type { PublicSettings } from "@mizan/contracts/settings";
import type { Formats } from "next-intl";

/**
 * How numbers and times are written. The numbering system is named, so that the server and every browser agree; the
 * shop's choice of digits is one for Arabic text.
 */
export function shopFormats(locale: Locale, digits: PublicSettings["digits"]) {
  const numberingSystem = locale === "ar" ? digits : "latn";
  return {
    number: { figure: { numberingSystem, maximumFractionDigits: 3 } },
    dateTime: {
      moment: { day: "numeric", month: "short", hour: "numeric", minute: "2-digit", numberingSystem },
    },
  } satisfies Formats;
}
