import { describe, expect, test } from "vitest";
import { seededRandom } from "../random";
import { addDays, daysBetween, islamicDate, seasonOf } from "./islamic-calendar";
import { expectedOrders, hourWeights, mishapOf, ordersPerDay } from "./orders-per-day";
import { mixFactor } from "./product-mix";

const year = { endsOn: "2026-11-21" };
const days = Array.from({ length: 365 }, (_, index) => addDays(year.endsOn, index - 364));

describe("the calendar", () => {
  test.each([
    ["2026-02-18", "ramadan"],
    ["2026-03-16", "ramadan"],
    ["2026-03-17", "before_eid"],
    ["2026-03-19", "before_eid"],
    ["2026-03-20", "eid"],
    ["2027-02-08", "ramadan"],
    ["2026-05-26", "before_adha"],
    ["2026-05-27", "eid"],
    ["2026-07-15", "summer"],
    ["2026-08-25", "school"],
    ["2026-11-21", "usual"],
  ] as const)("%s is %s", (day, season) => {
    expect(seasonOf(day)).toBe(season);
  });

  test("Ramadan is the ninth month", () => {
    expect(islamicDate("2026-02-18")).toEqual({ month: 9, day: 1 });
  });

  test("days are counted over the end of a month and a leap day", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  });
});

test("a year has about 22,000 orders", () => {
  const random = seededRandom("year");
  const total = days.reduce((sum, day) => sum + ordersPerDay(day, random, year), 0);
  expect(total).toBeGreaterThan(20_000);
  expect(total).toBeLessThan(26_000);
});

test("the same seed gives the same days", () => {
  const run = () => {
    const random = seededRandom("days");
    return days.map((day) => ordersPerDay(day, random, year));
  };
  expect(run()).toEqual(run());
});

test("the last month is above the first, Thursdays above Mondays, payday above the middle of the month", () => {
  const mean = (list: string[]) =>
    list.reduce((sum, day) => sum + expectedOrders(day, year), 0) / list.length;
  const usual = days.filter((day) => seasonOf(day) === "usual" && mishapOf(day, year) === null);
  expect(mean(usual.slice(-60)) / mean(usual.slice(0, 60))).toBeGreaterThan(1.12);
  const onWeekday = (weekday: number) =>
    usual.filter((day) => new Date(`${day}T12:00Z`).getUTCDay() === weekday);
  expect(mean(onWeekday(4))).toBeGreaterThan(mean(onWeekday(1)) * 1.2);
  expect(mean(usual.filter((day) => day.endsWith("-26")))).toBeGreaterThan(
    mean(usual.filter((day) => day.endsWith("-18"))),
  );
});

test("two outages and a storm a year", () => {
  expect(days.filter((day) => mishapOf(day, year) === "outage")).toHaveLength(2);
  expect(days.filter((day) => mishapOf(day, year) === "storm")).toHaveLength(1);
});

test("Ramadan nights are awake, other nights are not", () => {
  const ramadan = hourWeights("2026-03-01");
  const usual = hourWeights("2026-11-10");
  expect(ramadan[0]).toBeGreaterThan(3);
  expect(usual[0]).toBeLessThan(0.2);
  expect(usual[18]).toBeGreaterThan(ramadan[18] ?? 0);
});

test("what is bought follows the season", () => {
  const laban = { leafCode: "milk", stemSlug: "laban" };
  const water = { leafCode: "water", stemSlug: "drinking-water" };
  const lamb = { leafCode: "meat", stemSlug: "lamb-cubes" };
  const nappies = { leafCode: "baby", stemSlug: "diapers" };
  expect(mixFactor(laban, "2026-03-01")).toBe(3 * mixFactor(laban, "2026-11-01"));
  expect(mixFactor(water, "2026-07-15")).toBeGreaterThan(mixFactor(water, "2026-01-15") * 3);
  expect(mixFactor(lamb, "2026-05-25")).toBeCloseTo(2.4);
  expect(mixFactor(nappies, "2026-07-15")).toBe(1);
});
