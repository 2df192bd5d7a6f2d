import { disc, fill, line, oval, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import { type Glyph, gloss, leaf } from "./glyph";

/** An apple of any colour, with a blush of the other. */
export function apple(skin: Tone, blush: Tone): Glyph {
  return (pen) =>
    [
      fill(
        "M0,-50C22,-80 90,-80 94,-14C97,46 58,90 24,89C12,88 8,83 0,83C-8,83 -12,88 -24,89C-58,90 -97,46 -94,-14C-90,-80 -22,-80 0,-50Z",
        pen.round(skin),
      ),
      oval(34, 16, 58, 66, pen.tint(blush, 0.55), 14),
      repeat(
        [
          [-60, 20],
          [-30, 52],
          [10, 44],
          [-14, 6],
          [50, -20],
          [62, 30],
        ],
        (x = 0, y = 0) => disc(x, y, 2.6, "#fff", 0.4),
      ),
      oval(0, -48, 34, 12, pen.shade(0.55)),
      line("M0,-48C0,-70 6,-84 18,-98", hex(palette.bark), 8),
      leaf(pen, 8, -72, 0.82, 10),
      gloss(pen, -48, -22, 22, 38),
    ].join("");
}

/** Oranges and mandarins: `squash` 1 is round. */
export function citrus(skin: Tone, squash: number, leafy: boolean): Glyph {
  return (pen) =>
    [
      oval(0, 0, 92, 92 * squash, pen.round(skin)),
      ...sunflower(38, 74, 74 * squash).map(([x, y]) => disc(x, y, 2.3, hex(lit(skin, -0.08)), 0.45)),
      oval(4, -74 * squash, 22, 9, pen.shade(0.4)),
      fill(`M-8,${-76 * squash}l6,-8l7,-2l8,7l-2,6l-9,4z`, hex(palette.deepLeaf)),
      ...(leafy ? [leaf(pen, 4, -80 * squash, 0.95, 6)] : []),
      gloss(pen, -38, -38 * squash, 28, 34),
    ].join("");
}

/** A round slice of a citrus fruit. */
export function citrusSlice(skin: Tone, flesh: Tone): Glyph {
  return (pen) =>
    [
      disc(0, 0, 90, pen.round(skin)),
      disc(0, 0, 80, hex(tone(0.96, 0.03, 95))),
      ...Array.from({ length: 8 }, (_, index) =>
        place(
          fill("M0,-8C16,-26 26,-58 20,-70C10,-76 -10,-76 -20,-70C-26,-58 -16,-26 0,-8Z", pen.fall(flesh)),
          0,
          0,
          0.96,
          index * 45,
        ),
      ),
      gloss(pen, -34, -40, 30, 18, -35, 0.5),
    ].join("");
}

export const lemon: Glyph = (pen) =>
  place(
    [
      fill(
        "M-106,4C-98,-8 -90,-10 -80,-28C-50,-74 44,-76 76,-30C86,-14 94,-10 106,0C96,10 88,14 78,32C46,74 -46,74 -78,34C-88,18 -98,14 -106,4Z",
        pen.round(palette.lemon),
      ),
      ...sunflower(30, 70, 48).map(([x, y]) => disc(x, y, 2.2, hex(lit(palette.lemon, -0.1)), 0.4)),
      gloss(pen, -30, -26, 40, 18, -12, 0.85),
    ].join(""),
    0,
    8,
    0.95,
    -22,
  );

export const mango: Glyph = (pen) => {
  const gold = tone(0.8, 0.155, 78);
  return place(
    [
      fill(
        "M-20,-84C26,-98 88,-60 94,2C98,58 52,94 2,90C-52,88 -96,54 -92,4C-88,-32 -52,-74 -20,-84Z",
        pen.round(gold),
      ),
      oval(32, -16, 66, 70, pen.tint(tone(0.6, 0.19, 30), 0.85), 20),
      oval(-50, 40, 40, 36, pen.glow(0.3), 0),
      oval(-16, -80, 14, 6, pen.shade(0.6), -14),
      line("M-16,-82q-2,-14 -12,-20", hex(palette.bark), 8),
      leaf(pen, -16, -88, 0.9, -6),
      gloss(pen, -36, -28, 24, 38),
    ].join(""),
    0,
    4,
    0.94,
    12,
  );
};

export const pomegranate: Glyph = (pen) => {
  const skin = tone(0.52, 0.17, 18);
  const seed = tone(0.48, 0.2, 20);
  return [
    disc(0, 8, 84, pen.round(skin)),
    fill("M-22,-66L-30,-102L-10,-86L2,-106L12,-86L32,-100L22,-66Q0,-58 -22,-66Z", pen.fall(lit(skin, 0.02))),
    fill("M8,-22C50,-30 76,6 60,48C40,66 6,62 -2,28C-6,8 -4,-14 8,-22Z", hex(palette.cream)),
    repeat(
      [
        [18, -4],
        [38, -2],
        [52, 12],
        [12, 16],
        [32, 16],
        [48, 30],
        [18, 36],
        [34, 40],
      ],
      (x = 0, y = 0) => oval(x, y, 10, 8.6, pen.round(seed), 30) + disc(x - 3, y - 3, 2.4, "#fff", 0.8),
    ),
    gloss(pen, -42, -20, 22, 38),
  ].join("");
};

export const pear: Glyph = (pen) => {
  const skin = tone(0.82, 0.13, 112);
  return [
    fill(
      "M-4,-82C18,-88 32,-70 34,-44C38,-12 78,0 80,42C82,78 44,94 2,92C-44,94 -82,74 -78,38C-74,0 -36,-14 -32,-46C-30,-70 -22,-80 -4,-82Z",
      pen.round(skin),
    ),
    ...sunflower(20, 56, 40).map(([x, y]) => disc(x, y + 40, 2.1, hex(lit(skin, -0.2)), 0.4)),
    oval(34, 44, 44, 48, pen.tint(tone(0.66, 0.16, 45), 0.6), 10),
    gloss(pen, -34, 20, 18, 42, 14),
    line("M0,-82C0,-96 8,-104 16,-108", hex(palette.bark), 8),
    leaf(pen, 4, -90, 0.72, 20),
  ].join("");
};

export const avocado: Glyph = (pen) => {
  const shape =
    "M-2,-88C26,-90 36,-60 46,-30C58,0 72,16 70,46C66,80 34,96 0,96C-36,96 -68,80 -70,46C-72,14 -56,2 -46,-30C-38,-60 -28,-86 -2,-88Z";
  const skin = tone(0.34, 0.06, 140);
  return [
    place(fill(shape, pen.round(skin)) + gloss(pen, -28, 20, 14, 40, 14, 0.5), -34, -10, 0.86, -18),
    place(
      [
        fill(shape, hex(skin)),
        place(fill(shape, pen.blend(tone(0.86, 0.12, 118), tone(0.92, 0.1, 105))), 0, 2, 0.88),
        disc(0, 40, 35, pen.round(tone(0.5, 0.09, 55))),
        gloss(pen, -12, 28, 11, 11, -35, 0.8),
      ].join(""),
      30,
      4,
      0.92,
      14,
    ),
  ].join("");
};

export const fig: Glyph = (pen) =>
  place(
    fill(
      "M-2,-92C10,-60 84,-30 84,34C84,74 44,92 0,92C-44,92 -84,74 -84,34C-84,-30 -14,-60 -2,-92Z",
      pen.round(tone(0.4, 0.09, 320)),
    ) +
      line("M0,-80C-40,-20 -46,40 -24,86M2,-80C40,-20 48,40 26,86", hex(tone(0.55, 0.08, 320)), 4, 0.5) +
      gloss(pen, -36, 12, 16, 38, 14),
    0,
    0,
    0.94,
    6,
  );

export const peach: Glyph = (pen) => {
  const skin = tone(0.8, 0.12, 62);
  return [
    disc(0, 6, 84, pen.round(skin)),
    oval(32, 8, 54, 74, pen.tint(tone(0.6, 0.18, 20), 0.85), 8),
    line("M-4,-76C-30,-40 -34,20 -12,84", hex(lit(skin, -0.16)), 5, 0.4),
    line("M-2,-74q0,-12 8,-20", hex(palette.bark), 7),
    leaf(pen, 0, -80, 0.85, 4),
    gloss(pen, -42, -28, 24, 32),
  ].join("");
};
