import type { Localized } from "../localized";
import { streetWords, zones } from "./words";

export type ZoneSlug = (typeof zones)[number]["slug"];

/** A street of the town with where it begins. Units: degrees. */
export interface Street {
  name: Localized;
  zone: ZoneSlug;
  latitude: number;
  longitude: number;
}

const kinds = [
  { en: "Street", ar: "شارع" },
  { en: "Lane", ar: "درب" },
  { en: "Avenue", ar: "جادة" },
] as const;

/** 120 named streets, 24 in each zone, laid out on a grid about its middle. */
export const streets: readonly Street[] = streetWords.flatMap((word, wordIndex) =>
  kinds.map((kind, kindIndex): Street => {
    const index = wordIndex * kinds.length + kindIndex;
    const zone = zones[index % zones.length] ?? zones[0];
    const place = Math.floor(index / zones.length);
    return {
      name: { en: `${word.en} ${kind.en}`, ar: `${kind.ar} ${word.ar}` },
      zone: zone.slug,
      latitude: rounded(zone.latitude + ((place % 6) - 2.5) * 0.0011),
      longitude: rounded(zone.longitude + (Math.floor(place / 6) - 1.5) * 0.0014),
    };
  }),
);

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
