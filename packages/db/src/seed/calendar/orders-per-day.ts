import { hash32, type Random } from "../random";
import { daysBetween, noonOf, type PlainDay, type Season, seasonOf } from "./islamic-calendar";

/** The year that ends on a day: seasons fall where they fall in it, growth runs from its start to its end. */
export interface DemoYear {
  /** The last day, usually today. */
  endsOn: PlainDay;
}

const base = 52;
const growthOverYear = 0.28;
/** Sunday first. */
const weekFactors = [0.95, 0.9, 0.93, 1, 1.25, 1.05, 1.12] as const;
const seasonFactors: Readonly<Record<Season, number>> = {
  ramadan: 1.45,
  before_eid: 1.8,
  eid: 0.55,
  before_adha: 1.35,
  summer: 0.88,
  school: 1.15,
  usual: 1,
};
const mishapFactors = { outage: 0.12, storm: 0.6, none: 1 };
const noiseSigma = 0.11;

/** Payday is the 25th: the days after it are full, those before the next one thin. */
function salaryFactor(day: PlainDay): number {
  const date = Number(day.slice(8, 10));
  if (date >= 25 || date <= 2) return 1.22;
  return date >= 15 && date <= 22 ? 0.93 : 1;
}

/** A weekly offer now and then: five days up, then four of people who have stocked up. */
function promotionFactor(day: PlainDay): number {
  const sinceStart = daysBetween("2020-01-01", day);
  const cycle = Math.floor(sinceStart / 17);
  const dayOfCycle = sinceStart % 17;
  const lift = 1.02 + (hash32(`promotion/${cycle}`) % 100) / 1000;
  if (dayOfCycle < 5) return lift;
  return dayOfCycle < 9 ? 0.92 : 1;
}

/** Days on which the shop was down, or a storm kept the couriers in: two and one in every year. */
export function mishapOf(day: PlainDay, year: DemoYear): "outage" | "storm" | null {
  const age = daysBetween(day, year.endsOn);
  if (age === 97 || age === 231) return "outage";
  return age === 38 ? "storm" : null;
}

/** How many orders a day would have without chance. */
export function expectedOrders(day: PlainDay, year: DemoYear): number {
  const age = Math.min(1, Math.max(0, 1 - daysBetween(day, year.endsOn) / 365));
  const trend = 1 + growthOverYear * age;
  const week = weekFactors[noonOf(day).getUTCDay()] ?? 1;
  const mishap = mishapFactors[mishapOf(day, year) ?? "none"];
  return (
    base * trend * week * salaryFactor(day) * seasonFactors[seasonOf(day)] * promotionFactor(day) * mishap
  );
}

/** How many orders a day has: the expected number with log-normal noise. */
export function ordersPerDay(day: PlainDay, random: Random, year: DemoYear): number {
  return Math.round(expectedOrders(day, year) * Math.exp(random.normal(0, noiseSigma)));
}

/** How likely an order is in each hour of the day, shop time. */
export function hourWeights(day: PlainDay): readonly number[] {
  const season = seasonOf(day);
  const isFasting = season === "ramadan" || season === "before_eid";
  return Array.from({ length: 24 }, (_, hour) => {
    if (isFasting)
      return hour >= 15 && hour <= 17 ? 5 : hour >= 21 || hour <= 1 ? 4 : hour >= 2 && hour <= 9 ? 0.3 : 1;
    if (hour >= 11 && hour <= 13) return 4;
    if (hour >= 17 && hour <= 21) return 5;
    return hour < 7 ? 0.1 : hour >= 23 ? 0.8 : 2;
  });
}
