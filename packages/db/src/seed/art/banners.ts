import { juiceBottle, milkBottle } from "./containers/bottles";
import type { PackageLook } from "./containers/container";
import { coffeePot } from "./containers/tableware";
import { oval, place } from "./draw";
import { plate } from "./draw-product";
import { palette } from "./palette";
import { createPen } from "./pen";
import { croissant, flatbread } from "./produce/bakery";
import { splash } from "./produce/dairy";
import * as fruit from "./produce/fruit";
import type { Glyph } from "./produce/glyph";
import * as heads from "./produce/heads-and-bulbs";
import { mint, parsley } from "./produce/leaves";
import * as vegetables from "./produce/vegetables";
import * as vine from "./produce/vine-fruit";
import { tone } from "./tone";

const width = 1600;
const height = 640;

type Spot = readonly [glyph: Glyph, x: number, y: number, scale: number, turn: number];

const look = (body: PackageLook["body"], cap: PackageLook["cap"], hero: Glyph): PackageLook => ({
  body,
  cap,
  content: body,
  label: { brand: "wahat", paper: palette.white, hero, style: "band" },
});

/** A container as a glyph, so that banners lay goods and packages out alike. */
const standing =
  (draw: typeof milkBottle, packageLook: PackageLook): Glyph =>
  (pen) =>
    place(draw(pen, packageLook).art, 0, 100, 0.5);

const scenes: Readonly<
  Record<"harvest" | "breakfast" | "hospitality", { hue: number; spots: readonly Spot[] }>
> = {
  harvest: {
    hue: 128,
    spots: [
      [parsley, 1010, 300, 1.8, -8],
      [heads.romaine, 1420, 300, 1.9, 12],
      [vegetables.aubergine, 1240, 300, 1.7, 6],
      [vegetables.carrot, 900, 420, 1.5, -12],
      [fruit.citrus(palette.orange, 1, true), 1490, 470, 1.15, 0],
      [vegetables.tomato, 1070, 450, 1.4, -6],
      [vegetables.tomato, 1330, 450, 1.35, 8],
      [fruit.lemon, 1200, 500, 1.05, 0],
    ],
  },
  breakfast: {
    hue: 82,
    spots: [
      [
        standing(milkBottle, look(palette.white, tone(0.5, 0.14, 255), splash(palette.milk))),
        1080,
        280,
        1.6,
        0,
      ],
      [
        standing(
          juiceBottle,
          look(tone(0.8, 0.16, 70), tone(0.62, 0.16, 55), fruit.citrus(palette.orange, 1, true)),
        ),
        1270,
        290,
        1.55,
        0,
      ],
      [flatbread(palette.wheat), 1450, 420, 1.3, 0],
      [vine.olives(tone(0.62, 0.12, 118)), 900, 410, 1.15, 0],
      [croissant, 1010, 490, 1.25, -6],
      [vegetables.tomato, 1300, 500, 0.95, 4],
    ],
  },
  hospitality: {
    hue: 62,
    spots: [
      [standing(coffeePot, look(tone(0.82, 0.12, 88), tone(0.5, 0.1, 155), mint)), 1110, 280, 1.75, 0],
      [vine.dates(palette.date), 1330, 430, 1.5, -6],
      [vine.dates(tone(0.66, 0.11, 68)), 1490, 480, 1.1, 10],
      [fruit.pomegranate, 930, 440, 1.35, -6],
      [mint, 1480, 260, 1.3, 12],
    ],
  },
};

export type BannerName = keyof typeof scenes;
export const bannerNames = Object.keys(scenes) as BannerName[];

/** A wide plate with goods at the end side; the other half stays free for the words that the page lays on it. */
export function drawBanner(name: BannerName): string {
  const { hue, spots } = scenes[name];
  const pen = createPen();
  const ground = plate(pen, hue, width, height);
  const goods = spots.map(
    ([glyph, x, y, scale, turn]) =>
      oval(x + 10, y + scale * 92, scale * 104, scale * 19, pen.shade(0.4)) +
      place(glyph(pen), x, y, scale, turn),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${pen.defs()}${ground}${goods.join("")}</svg>`;
}
