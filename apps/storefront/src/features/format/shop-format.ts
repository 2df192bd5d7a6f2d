import { countedText, countedUnit, unitInText } from "@mizan/contracts/counted-unit";
import type { Locale, LocalizedText } from "@mizan/contracts/localized-text";
import type { Currency } from "@mizan/contracts/money";
import { pickText } from "@mizan/contracts/pick-text";
import { type Digits, formatMoney, formatQuantity } from "@mizan/ui/number-format";
import type { useFormatter } from "next-intl";

/** Writes what the shop is made of in one language. */
export function shopFormat(locale: Locale, format: ReturnType<typeof useFormatter>) {
  // The shop's digits are known to the formats of the request; asking those saves a second way to pass them down.
  const digits: Digits = format.number(0, "figure") === "0" ? "latn" : "arab";
  const figure = (value: string | number) => formatQuantity(value, { locale, digits });
  return {
    locale,
    digits,
    /** The text in this language, or in the other when it is missing. */
    text: (text: LocalizedText) => pickText(text, locale),
    /** A unit's name after a stroke or in a sentence. */
    unitText: (name: LocalizedText) => unitInText(name, locale),
    /** The unit behind a figure that stands in a field. */
    unitBehind: (quantity: string, name: LocalizedText) => {
      const { hasFigure, unit } = countedUnit(quantity, name, locale);
      return hasFigure ? unit : pickText(name, locale);
    },
    /** An amount of a unit inside a sentence; by itself it is an `<Amount>`. */
    amount: (quantity: string, name: LocalizedText) => countedText(quantity, name, locale, figure),
    /** A price inside a sentence; by itself it is a `<Money>`. Units: minor units of the currency. */
    money: (minor: number, currency: Currency) => formatMoney(minor, { currency, locale, digits }),
    /** A quantity or a count in the shop's digits. */
    figure,
    moment: (instant: string) => format.dateTime(new Date(instant), "moment"),
  };
}

export type ShopFormat = ReturnType<typeof shopFormat>;
