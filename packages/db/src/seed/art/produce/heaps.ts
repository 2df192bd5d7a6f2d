import { block, disc, fill, line, oval, place, sunflower } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

/** One grain, bean or nut about 20 wide, for heaps. */
type Grain = (pen: Pen, shade: number) => string;

/** A heap of one kind of grain: a dome with a level foot, its front grains last. */
function heap(grain: Grain, count: number, scale: number): Glyph {
  return (pen) =>
    sunflower(count, 94, 1)
      .sort((one, other) => one[1] - other[1])
      .map(([x, y], index) => {
        const side = Math.abs(x) / 94;
        const top = 62 - 108 * (1 - side ** 1.7);
        const foot = 60 + 20 * (1 - side ** 2);
        const depth = (y / Math.sqrt(Math.max(0.02, 1 - side ** 2)) + 1) / 2;
        return place(
          grain(pen, ((index * 7) % 5) * 0.016 - 0.03),
          x,
          top + (foot - top) * depth,
          scale,
          (index * 47) % 180,
        );
      })
      .join("");
}

const roundGrain =
  (base: Tone): Grain =>
  (pen, shade) =>
    disc(0, 0, 14, pen.round(lit(base, shade))) + disc(-4, -5, 3.4, "#fff", 0.45);

const longGrain =
  (base: Tone): Grain =>
  (pen, shade) =>
    oval(0, 0, 17, 5.6, pen.fall(lit(base, shade)));

export const lentils = heap(roundGrain(tone(0.68, 0.15, 45)), 110, 0.78);

export const peppercorns = heap(roundGrain(tone(0.3, 0.025, 60)), 80, 0.86);

export const riceHeap = heap(longGrain(tone(0.96, 0.02, 95)), 170, 0.8);

export const oatFlakes = heap(
  (pen, shade) =>
    oval(0, 0, 16, 12, pen.round(lit(tone(0.86, 0.055, 80), shade))) +
    line("M-11,0H10", hex(tone(0.72, 0.06, 75)), 2.4, 0.7),
  80,
  1,
);

export const freekehHeap = heap(longGrain(tone(0.6, 0.075, 110)), 140, 0.86);

export const bulgurHeap = heap(roundGrain(tone(0.72, 0.1, 72)), 150, 0.52);

export const cumin = heap(longGrain(tone(0.55, 0.075, 75)), 140, 0.8);

export const sugarCrystals = heap(
  (pen, shade) => block(-10, -10, 20, 20, 4, pen.round(lit(palette.white, shade))),
  90,
  0.9,
);

export const chickpeas = heap(
  (pen, shade) => {
    const base = lit(tone(0.83, 0.085, 80), shade);
    return (
      fill(
        "M-20,2C-22,-16 -6,-20 0,-15C8,-22 22,-14 20,4C18,18 6,18 0,17C-8,20 -18,16 -20,2Z",
        pen.round(base),
      ) + line("M0,-14Q3,-4 0,6", hex(lit(base, -0.14)), 2.6, 0.6)
    );
  },
  52,
  0.98,
);

export const favaBeans = heap(
  (pen, shade) => {
    const base = lit(tone(0.6, 0.085, 65), shade);
    return (
      fill(
        "M-24,0C-24,-16 -8,-20 4,-16C18,-16 26,-6 24,6C20,18 6,16 -4,15C-16,16 -24,12 -24,0Z",
        pen.round(base),
      ) + line("M18,-4Q24,4 18,10", hex(palette.coffee), 4, 0.8)
    );
  },
  46,
  0.98,
);

export const coffeeBeans = heap(
  (pen, shade) => {
    const base = lit(tone(0.4, 0.06, 48), shade);
    return oval(0, 0, 22, 15, pen.round(base)) + line("M-19,3C-8,-6 6,8 19,-3", hex(lit(base, -0.16)), 4);
  },
  54,
  0.98,
);

export const sunflowerSeeds = heap(
  (pen, shade) =>
    fill("M-24,0C-10,-15 10,-12 24,0C10,12 -10,15 -24,0Z", pen.fall(lit(tone(0.36, 0.015, 60), shade))) +
    line("M-16,0C-4,-6 8,-5 17,0", hex(palette.cream), 3, 0.8),
  60,
  0.9,
);

export const almonds = heap(
  (pen, shade) => {
    const base = lit(tone(0.6, 0.1, 58), shade);
    return (
      fill("M-28,0C-24,-20 8,-20 30,0C8,20 -24,20 -28,0Z", pen.round(base)) +
      line("M-20,-4Q2,-10 20,-2M-20,5Q2,10 20,3", hex(lit(base, -0.12)), 2.4, 0.6)
    );
  },
  44,
  1,
);

export const pistachios = heap(
  (pen, shade) =>
    fill("M-26,0C-24,-20 6,-22 28,-4C24,18 -16,22 -26,0Z", pen.round(lit(tone(0.87, 0.05, 82), shade))) +
    fill("M-8,-10C6,-16 20,-10 28,-4C18,2 2,4 -8,-10Z", pen.fall(tone(0.68, 0.13, 122))),
  46,
  1,
);

const cashew: Grain = (pen, shade) =>
  fill(
    "M-24,8C-28,-14 -2,-24 18,-14C28,-8 26,6 16,4C4,-2 -6,4 -8,14C-12,22 -22,18 -24,8Z",
    pen.round(lit(tone(0.86, 0.075, 80), shade)),
  );

export const mixedNuts: Glyph = (pen) => {
  const kinds: Grain[] = [
    cashew,
    (p, shade) =>
      fill("M-26,0C-22,-18 8,-18 28,0C8,18 -22,18 -26,0Z", p.round(lit(tone(0.6, 0.1, 58), shade))),
    (p, shade) =>
      disc(0, 0, 19, p.round(lit(tone(0.66, 0.1, 65), shade))) + oval(0, -13, 10, 5, hex(palette.wheat)),
    (p, shade) =>
      fill("M-24,0C-24,-18 6,-20 26,-4C22,16 -16,20 -24,0Z", p.round(lit(tone(0.7, 0.12, 120), shade))),
  ];
  let turn = 0;
  return heap((p, shade) => (kinds[turn++ % kinds.length] ?? cashew)(p, shade), 48, 1)(pen);
};
