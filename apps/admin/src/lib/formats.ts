import { type Currency, currencyDigits } from "@mizan/contracts/money";

/** How figures and times read in one language, one store time zone and one currency. */
export type Formats = ReturnType<typeof createFormats>;

/** Builds the formatters of a page. `tag` carries the digits (`ar-u-nu-latn`), so server and browser agree on every figure. */
export function createFormats(tag: string, timeZone: string, storeCurrency: Currency) {
  const number = new Intl.NumberFormat(tag);
  const quantity = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(tag, { timeZone, day: "numeric", month: "short", year: "numeric" });
  const time = new Intl.DateTimeFormat(tag, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const dayTime = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const moneyFormats = new Map<Currency, Intl.NumberFormat>();
  const moneyFormat = (currency: Currency) => {
    const known = moneyFormats.get(currency);
    if (known) return known;
    const made = new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      minimumFractionDigits: currencyDigits[currency],
    });
    moneyFormats.set(currency, made);
    return made;
  };
  return {
    number: (value: number) => number.format(value),
    quantity: (value: string | number) => quantity.format(Number(value)),
    percent: (ratio: number) => percent.format(ratio),
    money: (minor: number, currency: Currency = storeCurrency) =>
      // A decimal string keeps every digit; a division would not.
      moneyFormat(currency).format(`${minor}E-${currencyDigits[currency]}` as Intl.StringNumericLiteral),
    /** Short money for axes: 1,250,000 halalas → SAR 12.5K. */
    moneyShort: (minor: number) =>
      new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 }).format(
        minor / 10 ** currencyDigits[storeCurrency],
      ),
    date: (instant: string) => date.format(new Date(instant)),
    time: (instant: string) => time.format(new Date(instant)),
    dayTime: (instant: string) => dayTime.format(new Date(instant)),
    hour: (hour: number) => new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 }).format(hour),
    currency: storeCurrency,
    timeZone,
  };
}
