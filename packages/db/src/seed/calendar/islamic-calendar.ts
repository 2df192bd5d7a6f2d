/** A day without a time, as `YYYY-MM-DD`. */
export type PlainDay = string;

const dayMs = 86_400_000;

/** The middle of a day in UTC: far from every change of date. */
export const noonOf = (day: PlainDay) => new Date(`${day}T12:00:00Z`);

export const addDays = (day: PlainDay, days: number): PlainDay =>
  new Date(noonOf(day).getTime() + days * dayMs).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: PlainDay, to: PlainDay) =>
  Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / dayMs);

const ummAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", {
  day: "numeric",
  month: "numeric",
  timeZone: "UTC",
});

/** Month (9 is Ramadan) and day of the Umm al-Qura calendar. */
export function islamicDate(day: PlainDay): { month: number; day: number } {
  const parts = ummAlQura.formatToParts(noonOf(day));
  const read = (type: "month" | "day") => Number(parts.find((part) => part.type === type)?.value);
  return { month: read("month"), day: read("day") };
}

/** What a day is to a grocer. */
export type Season = "ramadan" | "before_eid" | "eid" | "before_adha" | "summer" | "school" | "usual";

const seasons = new Map<PlainDay, Season>();

/** The season of a day; feasts go before the seasons of the sun. Remembered, since `Intl` is slow and days are few. */
export function seasonOf(day: PlainDay): Season {
  const known = seasons.get(day) ?? findSeason(day);
  seasons.set(day, known);
  return known;
}

function findSeason(day: PlainDay): Season {
  const islamic = islamicDate(day);
  if (islamic.month === 9) {
    const untilEid = [1, 2, 3].some((ahead) => islamicDate(addDays(day, ahead)).month === 10);
    return untilEid ? "before_eid" : "ramadan";
  }
  if (islamic.month === 10 && islamic.day <= 3) return "eid";
  if (islamic.month === 12 && islamic.day >= 3 && islamic.day <= 9) return "before_adha";
  if (islamic.month === 12 && islamic.day >= 10 && islamic.day <= 12) return "eid";
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (month === 7 || (month === 8 && date <= 14)) return "summer";
  if (month === 8 || (month === 9 && date <= 7)) return "school";
  return "usual";
}
