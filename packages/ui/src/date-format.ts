import { type Digits, localeWithDigits } from "./number-format";

export type DateStyle = "date" | "time" | "datetime" | "day";

export type DateFormat = { locale: string; timeZone: string; digits?: Digits; style?: DateStyle };

const options: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: "medium" },
  time: { timeStyle: "short" },
  datetime: { dateStyle: "medium", timeStyle: "short" },
  day: { weekday: "long", day: "numeric", month: "long" },
};

/** A moment as people of the locale write it. The Gregorian calendar is fixed: `ar-SA` would otherwise say Hijri. */
export function formatDate(value: string | number | Date, format: DateFormat): string {
  const { locale, timeZone, digits = "latn", style = "datetime" } = format;
  return new Intl.DateTimeFormat(localeWithDigits(locale, digits), {
    ...options[style],
    calendar: "gregory",
    timeZone,
  }).format(new Date(value));
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "3 minutes ago", "in 2 hours"; under a minute it says now. Units  milliseconds. */
export function formatRelative(then: number, now: number, locale: string, digits: Digits = "latn"): string {
  const seconds = (then - now) / 1000;
  const format = new Intl.RelativeTimeFormat(localeWithDigits(locale, digits), { numeric: "auto" });
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? (["second", 0] as const);
  return size === 0 ? format.format(0, "second") : format.format(Math.trunc(seconds / size), unit);
}
