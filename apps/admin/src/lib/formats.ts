import type { Currency } from "@mizan/contracts/money";
import { currencyDigits } from "@mizan/contracts/money-arithmetic";
import { formatDate } from "@mizan/ui/date-time";
import { formatMoney, formatQuantity } from "@mizan/ui/money";
import { digitsOf, languageOf } from "./locale";

/** How figures and times read in one language, one store time zone and one currency. */
export type Formats = ReturnType<typeof createFormats>;

/**
 * Builds the formatters of a page, for text; on the page itself figures stand in `<Price>`, `<Qty>` and `<When>`.
 *
 * `tag` carries the digits (`ar-u-nu-latn`), so server and browser agree on every figure.
 */
export function createFormats(tag: string, timeZone: string, storeCurrency: Currency) {
  const locale = languageOf(tag);
  const digits = digitsOf(tag);
  const number = new Intl.NumberFormat(tag);
  const compact = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 });
  const hour = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: "long" });
  const monthDay = new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    calendar: "gregory",
    day: "numeric",
    month: "long",
  });
  const percent = new Intl.NumberFormat(tag, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  });
  const rate = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 2 });
  return {
    locale,
    digits,
    timeZone,
    currency: storeCurrency,
    number: (value: number) => number.format(value),
    quantity: (value: string) => formatQuantity(value, { locale, digits }),
    money: (minor: number, currency: Currency = storeCurrency) =>
      formatMoney(minor, { locale, digits, currency }),
    /** Money on an axis: 1,250,000 halalas → 12.5K. */
    moneyShort: (minor: number) => compact.format(minor / 10 ** currencyDigits[storeCurrency]),
    /** A change, with its sign: 0.12 → +12 %. */
    change: (ratio: number) => percent.format(ratio),
    /** A rate, given in hundredths of a percent: 1500 → 15 %. */
    rate: (bps: number) => rate.format(bps / 10_000),
    hour: (value: number) => hour.format(value),
    dateTime: (instant: string) => formatDate(instant, { locale, digits, timeZone }),
    /** The weekday of a store day such as 2026-11-21. */
    weekday: (day: string) => weekday.format(new Date(`${day}T00:00:00Z`)),
    /** A store day within the year: 21 November. */
    storeDay: (day: string) => monthDay.format(new Date(`${day}T00:00:00Z`)),
  };
}
