import type { Emblem } from "../catalogue/brands";
import { type Brand, type BrandSlug, brands } from "../catalogue/brands";
import { block, disc, fill, line, oval, place, repeat } from "./draw";
import type { Pen } from "./pen";
import type { Glyph } from "./produce/glyph";
import { hex, lit, type Tone, tone } from "./tone";

/** The emblems, in one colour, inside the square from −50 to 50. */
const emblems: Record<Emblem, (color: string) => string> = {
  palm: (color) =>
    line("M-4,46C0,16 4,0 2,-14", color, 8) +
    repeat([[-70], [-30], [30], [70], [0]], (turn = 0) =>
      place(fill("M0,0C-12,-12 -12,-34 0,-46C12,-34 12,-12 0,0Z", color), 2, -10, 0.95, turn),
    ),
  wave: (color) =>
    line("M-44,-14Q-22,-38 0,-14T44,-14", color, 9) +
    line("M-44,8Q-22,-16 0,8T44,8", color, 9) +
    line("M-44,30Q-22,6 0,30T44,30", color, 9),
  sun: (color) =>
    disc(0, 0, 20, color) +
    repeat(
      Array.from({ length: 8 }, (_, index) => [index * 45]),
      (turn = 0) => place(block(-4, -46, 8, 17, 4, color), 0, 0, 1, turn),
    ),
  wheat: (color) =>
    line("M0,46V-10", color, 6) +
    repeat(
      [
        [20, 46],
        [4, 46],
        [-12, 44],
      ],
      (y = 0) =>
        place(oval(0, -12, 7, 15, color), 6, y, 1, 34) + place(oval(0, -12, 7, 15, color), -6, y, 1, -34),
    ) +
    oval(0, -34, 7, 14, color),
  star: (color) => fill("M0,-46L12,-15L45,-14L19,7L28,38L0,20L-28,38L-19,7L-45,-14L-12,-15Z", color),
  drop: (color) =>
    fill("M0,-46C18,-18 32,-4 32,16C32,34 18,44 0,44C-18,44 -32,34 -32,16C-32,-4 -18,-18 0,-46Z", color),
  peak: (color) => fill("M-48,34L-14,-30L2,-6L14,-22L48,34Z", color),
  pearl: (color) => `<circle r="36" fill="none" stroke="${color}" stroke-width="8"/>${disc(0, 0, 17, color)}`,
  leaf: (color) => fill("M-36,36C-44,-14 -10,-44 40,-42C44,8 14,42 -24,26Z", color),
  flower: (color) =>
    repeat(
      Array.from({ length: 6 }, (_, index) => [index * 60]),
      (turn = 0) => place(oval(0, -26, 13, 19, color), 0, 0, 1, turn),
    ),
  house: (color) => fill("M0,-44L46,-4H34V40H12V12H-12V40H-34V-4H-46Z", color),
  heart: (color) =>
    fill("M0,40C-50,6 -48,-36 -22,-38C-8,-38 0,-26 0,-18C0,-26 8,-38 22,-38C48,-36 50,6 0,40Z", color),
};

/** The two colours of a brand; goods without one wear the shop's paper and green. */
export function brandTones(slug: BrandSlug | null): { band: Tone; accent: Tone } {
  const label = slug
    ? (brands[slug] as Brand).label
    : { hue: 150, lightness: 0.5, chroma: 0.06, accentHue: 85 };
  return {
    band: tone(label.lightness, label.chroma, label.hue),
    accent: tone(0.83, 0.12, label.accentHue),
  };
}

/** The emblem on a light disc, as it sits on lids and bands. */
export function seal(pen: Pen, slug: BrandSlug | null, x: number, y: number, radius: number): string {
  if (!slug) return "";
  const { band, accent } = brandTones(slug);
  const emblem = emblems[brands[slug].label.emblem](hex(lit(band, -0.04)));
  return (
    disc(x, y, radius, hex(accent)) +
    disc(x, y, radius * 0.88, pen.fall(tone(0.985, 0.01, 95), 0.04)) +
    place(emblem, x, y, (radius * 0.62) / 50)
  );
}

/** What a label shows. */
export interface LabelLook {
  brand: BrandSlug | null;
  /** Paper of the label. */
  paper: Tone;
  hero: Glyph | null;
  /** Which part of the label the brand's colour takes. */
  style: "band" | "cap" | "arch" | "full";
}

/** A label laid on a front of the given size, with no word on it: band, accent line, emblem, picture of the content. */
export function label(
  pen: Pen,
  look: LabelLook,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const { band, accent } = brandTones(look.brand);
  const middle = x + width / 2;
  const sealRadius = Math.min(width * 0.17, height * 0.13);
  const bandHeight = look.style === "full" ? height : height * (look.style === "cap" ? 0.34 : 0.3);
  const colour = hex(band);
  const line2 = hex(accent);
  const hero = (cy: number, size: number) => (look.hero ? place(look.hero(pen), middle, cy, size / 200) : "");
  const heroSize = Math.min(width * 0.8, height * 0.56);

  if (look.style === "arch") {
    return [
      block(x, y, width, height, 0, colour),
      fill(
        `M${x + width * 0.09},${y + height}V${y + height * 0.46}C${x + width * 0.09},${y + height * 0.2} ${x + width * 0.91},${y + height * 0.2} ${x + width * 0.91},${y + height * 0.46}V${y + height}Z`,
        line2,
      ),
      fill(
        `M${x + width * 0.12},${y + height}V${y + height * 0.47}C${x + width * 0.12},${y + height * 0.235} ${x + width * 0.88},${y + height * 0.235} ${x + width * 0.88},${y + height * 0.47}V${y + height}Z`,
        hex(look.paper),
      ),
      seal(pen, look.brand, middle, y + height * 0.15, sealRadius),
      hero(y + height * 0.64, heroSize),
    ].join("");
  }
  if (look.style === "full") {
    return [
      block(x, y, width, height, 0, colour),
      disc(middle, y + height * 0.6, Math.min(width * 0.41, height * 0.31), line2),
      disc(middle, y + height * 0.6, Math.min(width * 0.385, height * 0.29), hex(look.paper)),
      seal(pen, look.brand, middle, y + height * 0.15, sealRadius),
      hero(y + height * 0.6, heroSize * 0.8),
    ].join("");
  }
  const bandY = look.style === "cap" ? y : y + height * 0.04;
  return [
    block(x, y, width, height, 0, hex(look.paper)),
    fill(
      `M${x},${bandY}H${x + width}V${bandY + bandHeight}Q${middle},${bandY + bandHeight * 1.3} ${x},${bandY + bandHeight}Z`,
      colour,
    ),
    line(
      `M${x},${bandY + bandHeight}Q${middle},${bandY + bandHeight * 1.3} ${x + width},${bandY + bandHeight}`,
      line2,
      Math.max(4, height * 0.018),
    ),
    seal(pen, look.brand, middle, bandY + bandHeight * 0.52, sealRadius),
    hero(y + height * 0.68, heroSize),
    block(x, y + height * 0.965, width, height * 0.035, 0, colour),
  ].join("");
}
