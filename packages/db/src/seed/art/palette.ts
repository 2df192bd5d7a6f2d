import { tone } from "./tone";

/** Tones that more than one drawing uses. */
export const palette = {
  leaf: tone(0.58, 0.13, 140),
  deepLeaf: tone(0.45, 0.1, 145),
  youngLeaf: tone(0.72, 0.15, 128),
  stalk: tone(0.62, 0.1, 120),
  bark: tone(0.45, 0.06, 60),
  tomato: tone(0.6, 0.2, 30),
  ruby: tone(0.5, 0.18, 22),
  orange: tone(0.74, 0.165, 60),
  lemon: tone(0.87, 0.165, 98),
  cream: tone(0.94, 0.035, 92),
  white: tone(0.98, 0.005, 95),
  milk: tone(0.97, 0.012, 90),
  wheat: tone(0.84, 0.08, 85),
  crust: tone(0.7, 0.11, 68),
  cocoa: tone(0.38, 0.06, 45),
  coffee: tone(0.32, 0.045, 50),
  date: tone(0.36, 0.07, 40),
  meat: tone(0.58, 0.14, 22),
  chicken: tone(0.86, 0.05, 60),
  salmon: tone(0.74, 0.13, 42),
  fishSkin: tone(0.72, 0.025, 235),
  plum: tone(0.36, 0.1, 330),
  honey: tone(0.7, 0.15, 70),
  glass: tone(0.9, 0.02, 200),
  water: tone(0.85, 0.05, 225),
  sky: tone(0.75, 0.1, 230),
  steel: tone(0.8, 0.01, 240),
  kraft: tone(0.76, 0.06, 75),
  pine: tone(0.55, 0.11, 165),
  lavender: tone(0.68, 0.1, 300),
  rose: tone(0.72, 0.13, 5),
} as const;

export type PaletteTone = keyof typeof palette;
