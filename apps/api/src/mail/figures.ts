import type { Locale } from "@mizan/contracts/localized-text";
import { type Currency, currencyDigits, toMajor } from "@mizan/contracts/money";

/** How figures are written in a mail. */
export interface FigureStyle {
  locale: Locale;
  digits: "latn" | "arab";
  currency: Currency;
}

const tag = ({ locale, digits }: FigureStyle) => `${locale}-u-nu-${locale === "ar" ? digits : "latn"}`;

/** An amount with its currency. Units: minor units. */
export const moneyText = (amountMinor: number, style: FigureStyle): string =>
  new Intl.NumberFormat(tag(style), {
    style: "currency",
    currency: style.currency,
    minimumFractionDigits: currencyDigits[style.currency],
  }).format(toMajor(amountMinor, style.currency));

/** A quantity without needless zeros, as the API gives it. */
export const quantityText = (quantity: string, style: FigureStyle): string =>
  new Intl.NumberFormat(tag(style), { maximumFractionDigits: 3 }).format(Number(quantity));
