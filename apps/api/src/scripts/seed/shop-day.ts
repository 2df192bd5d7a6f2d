import { addDays, type PlainDay } from "@mizan/db/seed/calendar/islamic-calendar";

/** The day of an instant where the shop is. */
export const dayIn = (at: Date, timeZone: string): PlainDay =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);

/** The instant of each minute of a shop's day, from midnight. The zones of the demo shops know no summer time. */
export function clockOf(day: PlainDay, timeZone: string): (minuteOfDay: number) => Date {
  const midnightUtc = new Date(`${day}T00:00:00Z`);
  const shown = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(midnightUtc)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT(?:([+-])(\d+):(\d+))?/.exec(shown ?? "") ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return (minuteOfDay) => new Date(midnightUtc.getTime() + (minuteOfDay - offset) * 60_000);
}

/** So many days up to and with the last one. */
export const lastDays = (last: PlainDay, count: number): PlainDay[] =>
  Array.from({ length: count }, (_, index) => addDays(last, index + 1 - count));
