import { noonOf, type PlainDay, seasonOf } from "./islamic-calendar";

/** Lines that sell by the thermometer, and how strongly. */
const warmthOfLeaf: Readonly<Record<string, number>> = { water: 0.9, juice: 0.4, frozen: 0.25 };
const winterStems = new Set([
  "red-lentils",
  "freekeh",
  "orange",
  "mandarin",
  "lemon",
  "vermicelli",
  "karak-tea",
]);
const schoolLeaves = new Set(["snack", "bakery"]);
const ramadanStems = new Set(["laban", "samosa", "molokhia", "hibiscus", "vermicelli", "date-paste"]);

/** −1 in the middle of January, 1 in the middle of July. */
const warmthOf = (day: PlainDay) => {
  const date = noonOf(day);
  const ofYear = (date.getUTCMonth() + date.getUTCDate() / 31) / 12;
  return -Math.cos((ofYear - 0.04) * 2 * Math.PI);
};

/** How much more (or less) of a line is bought on a day than in an average week. */
export function mixFactor(line: { leafCode: string; stemSlug: string }, day: PlainDay): number {
  const season = seasonOf(day);
  const warmth = warmthOf(day);
  let factor = 1 + (warmthOfLeaf[line.leafCode] ?? 0) * warmth;
  if (line.stemSlug === "ice-cream") factor *= 1 + 0.5 * warmth;
  if (winterStems.has(line.stemSlug)) factor *= 1 - 0.4 * warmth;
  if (season === "ramadan" || season === "before_eid") {
    if (line.leafCode === "dates" || ramadanStems.has(line.stemSlug)) factor *= 3;
  }
  if (season === "before_adha" && line.leafCode === "meat") factor *= 2.4;
  if (season === "before_eid" && line.leafCode === "snack") factor *= 1.8;
  if (schoolLeaves.has(line.leafCode) && (season === "summer" || season === "eid")) factor *= 0.8;
  return factor;
}
