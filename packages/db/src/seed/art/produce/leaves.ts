import { block, disc, fill, line, oval, place, repeat } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

type LeafShape = (pen: Pen, base: Tone) => string;

/** A tied bunch: stems gathered at a band, leaves fanned out above it. */
function bunch(base: Tone, stem: Tone, leafOf: LeafShape, spread: number): Glyph {
  return (pen) => {
    const fan = [-1, -0.62, -0.24, 0.2, 0.6, 1, -0.8, -0.42, 0, 0.4, 0.8];
    const stems = fan.map((side) => {
      const tip = side * spread;
      return line(
        `M${side * 12},96C${side * 8},60 ${side * 14},30 ${tip * 0.8},-16`,
        hex(lit(stem, side * 0.04)),
        5.5,
      );
    });
    const leaves = fan.map((side, index) => {
      const isFront = index > 5;
      const shade = isFront ? 0.03 - Math.abs(side) * 0.02 : -0.07;
      const y = (isFront ? -22 : -46) + Math.abs(side) * 24;
      return place(
        leafOf(pen, lit(base, shade)),
        side * spread * (isFront ? 0.82 : 0.94),
        y,
        isFront ? 0.86 : 0.94,
        side * 42,
      );
    });
    return place(
      [...stems, ...leaves, block(-19, 46, 38, 17, 6, pen.barrel(palette.honey))].join(""),
      0,
      6,
      0.9,
    );
  };
}

const frilly: LeafShape = (pen, base) =>
  repeat(
    [
      [-30, 4, 26],
      [30, 4, 26],
      [-20, -30, 28],
      [20, -30, 28],
      [0, -56, 26],
      [0, -10, 28],
    ],
    (x = 0, y = 0, size = 20) =>
      fill(
        `M${x},${y + size}C${x - size * 1.2},${y + size * 0.8} ${x - size * 1.3},${y - 4} ${x - size * 0.7},${y - size * 0.5}C${x - size * 0.6},${y - size} ${x - 4},${y - size * 0.7} ${x},${y - size}C${x + 4},${y - size * 0.7} ${x + size * 0.6},${y - size} ${x + size * 0.7},${y - size * 0.5}C${x + size * 1.3},${y - 4} ${x + size * 1.2},${y + size * 0.8} ${x},${y + size}Z`,
        pen.fall(base, 0.12),
      ),
  ) + line("M0,20V-60M0,0L-24,-22M0,0L24,-22", hex(lit(base, 0.12)), 3, 0.6);

const rounded: LeafShape = (pen, base) =>
  repeat(
    [
      [-26, 0],
      [26, 0],
      [-14, -34],
      [16, -34],
      [0, -8],
    ],
    (x = 0, y = 0) =>
      fill(
        `M${x},${y + 22}C${x - 34},${y + 14} ${x - 32},${y - 24} ${x - 12},${y - 20}C${x - 8},${y - 32} ${x + 8},${y - 32} ${x + 12},${y - 20}C${x + 32},${y - 24} ${x + 34},${y + 14} ${x},${y + 22}Z`,
        pen.fall(base, 0.12),
      ),
  ) + line("M0,20V-40M0,8L-20,-12M0,8L20,-12", hex(lit(base, 0.12)), 2.6, 0.6);

const ovate: LeafShape = (pen, base) => {
  const one = (x: number, y: number, turn: number, scale: number) =>
    place(
      fill("M0,16C-34,6 -34,-34 0,-58C34,-34 34,6 0,16Z", pen.fall(base, 0.14)) +
        line("M0,14V-46M0,-4L-15,-16M0,-4L15,-16M0,-20L-12,-31M0,-20L12,-31", hex(lit(base, 0.12)), 2.8, 0.7),
      x,
      y,
      scale,
      turn,
    );
  return one(-26, 6, -52, 0.86) + one(26, 6, 52, 0.86) + one(0, -16, 0, 1);
};

const lobed: LeafShape = (pen, base) =>
  fill(
    "M-4,40C-10,20 -34,22 -34,4C-34,-8 -22,-8 -16,-2C-22,-22 -38,-22 -34,-42C-28,-52 -16,-44 -12,-36C-14,-62 -8,-82 2,-84C14,-80 16,-60 12,-36C18,-46 32,-50 36,-40C38,-22 24,-20 17,-2C24,-10 36,-8 35,4C33,22 12,20 6,40Z",
    pen.fall(base, 0.14),
  ) + line("M0,40C0,0 2,-40 2,-74", hex(lit(base, 0.16)), 4, 0.8);

const feathery: LeafShape = (_pen, base) => {
  const branch = (y: number, reach: number) =>
    [-1, 1]
      .map((side) => {
        const tipX = side * reach;
        return (
          line(`M0,${y}Q${tipX * 0.5},${y - 8} ${tipX},${y - 30}`, hex(base), 3.4) +
          line(
            `M${tipX * 0.4},${y - 8}l${side * 16},-2M${tipX * 0.62},${y - 15}l${side * 14},-2M${tipX * 0.5},${y - 10}l${side * -2},-18M${tipX * 0.8},${y - 21}l${side * -4},-16`,
            hex(lit(base, 0.05)),
            3,
          )
        );
      })
      .join("");
  return (
    line("M0,40V-70", hex(base), 4) + branch(20, 44) + branch(-6, 40) + branch(-30, 30) + branch(-50, 18)
  );
};

export const parsley = bunch(tone(0.52, 0.13, 142), palette.leaf, frilly, 66);
export const coriander = bunch(tone(0.62, 0.14, 138), tone(0.68, 0.12, 135), rounded, 66);
export const mint = bunch(tone(0.56, 0.12, 152), tone(0.5, 0.08, 140), ovate, 60);
export const rocket = bunch(tone(0.55, 0.13, 136), tone(0.7, 0.11, 130), lobed, 62);
export const dill = bunch(tone(0.56, 0.12, 146), tone(0.6, 0.12, 140), feathery, 64);

export const springOnion: Glyph = (pen) => {
  const stalks = [-40, -22, -4, 14, 32].map((x, index) => {
    const bend = (index - 2) * 16;
    return [
      fill(
        `M${x - 9},70C${x - 10},20 ${x + bend - 14},-40 ${x + bend * 1.8 - 4},-108C${x + bend * 1.6 + 12},-60 ${x + 14},10 ${x + 11},70Z`,
        pen.blend(palette.deepLeaf, tone(0.86, 0.09, 125)),
      ),
      fill(
        `M${x - 10},56C${x - 16},74 ${x - 16},92 ${x},94C${x + 17},92 ${x + 17},74 ${x + 11},56Z`,
        pen.round(palette.white),
      ),
      line(`M${x - 4},94v9M${x + 1},94v11M${x + 6},94v8`, hex(palette.wheat), 2.4),
    ].join("");
  });
  return stalks.join("") + block(-50, 16, 98, 17, 6, pen.barrel(palette.honey));
};

/** One large leaf, for the labels of teas and soaps. */
export function singleLeaf(base: Tone): Glyph {
  return (pen) =>
    place(
      fill("M0,92C-66,50 -76,-40 0,-100C76,-40 66,50 0,92Z", pen.fall(base, 0.14)) +
        line(
          "M0,100C0,40 0,-30 0,-84M0,40Q-28,26 -44,-4M0,36Q28,22 44,-8M0,-6Q-22,-18 -32,-42M0,-10Q22,-22 32,-44",
          hex(lit(base, 0.14)),
          5,
          0.75,
        ),
      0,
      0,
      0.95,
      20,
    );
}

/** A sprig of small flowers, for lavender and thyme. */
export function sprig(flower: Tone): Glyph {
  return (pen) =>
    [-28, 0, 28]
      .map((x, stem) =>
        [
          line(`M${x * 0.3},100C${x * 0.5},50 ${x},20 ${x * 1.5},-84`, hex(palette.leaf), 5),
          ...Array.from({ length: 6 }, (_, index) => {
            const y = -84 + index * 21 + (stem % 2) * 6;
            const middle = x * (1.5 - index * 0.09);
            return (
              oval(middle - 10, y, 10, 12, pen.round(flower), -24) +
              oval(middle + 10, y + 6, 10, 12, pen.round(flower), 24)
            );
          }),
        ].join(""),
      )
      .join("");
}

/** A rose seen from above, its petals turned in. */
export function blossom(petal: Tone, heart: Tone): Glyph {
  return (pen) =>
    [
      place(
        fill("M0,0C-40,0 -70,-30 -80,-70C-40,-66 -8,-40 0,0Z", pen.fall(palette.leaf)),
        -20,
        84,
        0.8,
        -10,
      ),
      place(fill("M0,0C40,0 70,-30 80,-70C40,-66 8,-40 0,0Z", pen.fall(palette.leaf)), 20, 84, 0.8, 10),
      repeat(
        Array.from({ length: 6 }, (_, index) => [index * 60]),
        (turn = 0) => place(oval(0, -50, 42, 44, pen.round(petal)), 0, -6, 0.92, turn),
      ),
      repeat(
        Array.from({ length: 5 }, (_, index) => [index * 72 + 20]),
        (turn = 0) => place(oval(0, -28, 30, 32, pen.round(lit(petal, 0.05))), 0, -6, 0.92, turn),
      ),
      disc(0, -6, 22, pen.round(heart)),
    ].join("");
}

export const sunflower: Glyph = (pen) =>
  [
    repeat(
      Array.from({ length: 16 }, (_, index) => [index * 22.5]),
      (turn = 0) =>
        place(
          fill("M0,-40C-22,-60 -14,-92 0,-104C14,-92 22,-60 0,-40Z", pen.fall(tone(0.84, 0.16, 88))),
          0,
          0,
          0.94,
          turn,
        ),
    ),
    disc(0, 0, 46, pen.round(palette.coffee)),
    repeat(
      Array.from({ length: 14 }, (_, index) => [index * 25.7]),
      (turn = 0) => place(disc(0, -30, 4, hex(palette.honey), 0.8), 0, 0, 1, turn),
    ),
  ].join("");
