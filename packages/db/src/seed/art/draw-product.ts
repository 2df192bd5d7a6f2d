import type { SeedProduct } from "../catalogue/seed-product";
import { disc, oval, place } from "./draw";
import { createPen, type Pen } from "./pen";
import type { PackageArt, ProduceArt } from "./product-art";
import { freshArt } from "./tables/fresh";
import { householdArt } from "./tables/household";
import { kitchenArt } from "./tables/kitchen";
import { hex, tone } from "./tone";

const artOfStem = { ...freshArt, ...kitchenArt, ...householdArt };

/** The hue of a category's plate; a shopper knows the aisle by it. */
const plateHues: Readonly<Record<string, number>> = {
  veg: 128,
  herbs: 145,
  fruit: 75,
  dates: 60,
  milk: 240,
  cheese: 92,
  bakery: 78,
  meat: 20,
  fish: 222,
  frozen: 232,
  rice: 88,
  oil: 105,
  canned: 40,
  spice: 55,
  water: 225,
  juice: 70,
  hot: 62,
  snack: 48,
  baby: 330,
  laundry: 260,
  clean: 195,
  care: 310,
  home: 165,
  pet: 68,
  serving: 90,
  hosting: 65,
  cooking: 215,
  storage: 150,
  washing: 200,
};

/** The side of the square that drawings are composed on. */
export const canvas = 1000;
/** Where tall packages stand; low ones stand higher, so that they are in the middle of their plate. */
const lowestFloor = 850;

/** A tinted ground, light from the start corner. One gradient and no more: its pixels are most of every picture. */
export function plate(pen: Pen, hue: number, width = canvas, height = canvas): string {
  return `<rect width="${width}" height="${height}" fill="${pen.corner(tone(0.985, 0.014, hue), tone(0.918, 0.042, hue))}"/>`;
}

const piles: Record<
  ProduceArt["layout"],
  readonly (readonly [x: number, y: number, scale: number, turn: number])[]
> = {
  one: [[500, 512, 3.3, 0]],
  pair: [
    [398, 470, 2.2, -10],
    [604, 566, 2.3, 8],
  ],
  trio: [
    [352, 486, 1.84, -8],
    [644, 480, 1.84, 10],
    [506, 610, 2.06, 0],
  ],
};

function drawPile(pen: Pen, { glyph, layout }: ProduceArt): string {
  const drawn = glyph(pen);
  return piles[layout]
    .map(
      ([x, y, scale, turn]) =>
        oval(x + 14, y + scale * 84, scale * 100, scale * 20, pen.shade(0.4)) +
        place(drawn, x, y, scale, turn),
    )
    .join("");
}

function drawPackage(pen: Pen, { container, look, beside }: PackageArt): string {
  const { art, width, height } = container(pen, look);
  const size = Math.min(690 / height, 720 / width);
  const middle = beside ? 446 : 500;
  const floor = Math.min(lowestFloor, 550 + (height * size) / 2);
  const edge = middle + (width / 2) * size;
  return [
    oval(middle + 22, floor + 2, (width / 2) * size * 1.2, 40, pen.shade(0.5)),
    oval(middle + 4, floor, (width / 2) * size * 0.98, 15, pen.shade(0.55)),
    place(art, middle, floor, size),
    beside
      ? oval(edge + 38, floor + 14, 128, 26, pen.shade(0.42)) +
        place(beside(pen), edge + 28, floor - 84, 1.1, 6)
      : "",
  ].join("");
}

/**
 * A product's picture as SVG, without any word, so that it serves both languages. Two sizes of one thing share a picture
 * where they share a container: the page says the size.
 */
export function drawProduct(product: SeedProduct): string {
  const known = artOfStem[product.stemSlug];
  if (!known) throw new RangeError(`no art for ${product.stemSlug}`);
  const art = typeof known === "function" ? known(product) : known;
  const pen = createPen();
  const hue = plateHues[product.leafCode] ?? 90;
  // the paler disc lifts the goods off their plate
  const ground = plate(pen, hue) + disc(canvas / 2, canvas / 2, 385, hex(tone(0.985, 0.014, hue)), 0.6);
  const goods = "glyph" in art ? drawPile(pen, art) : drawPackage(pen, art);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="1280" viewBox="0 0 ${canvas} ${canvas}">${pen.defs()}${ground}${goods}</svg>`;
}
