import { block, disc, fill, line, oval, place, repeat } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

/** A drop of water, oil or soap. */
export function drop(base: Tone): Glyph {
  return (pen) =>
    fill(
      "M0,-100C34,-52 70,-18 70,26C70,66 38,92 0,92C-38,92 -70,66 -70,26C-70,-18 -34,-52 0,-100Z",
      pen.round(base),
    ) +
    oval(-30, 26, 13, 30, pen.glow(0.9), 16) +
    line("M-18,70C8,78 38,64 46,36", "#ffffff", 6, 0.5);
}

/** Soap bubbles, for everything that cleans. */
export function bubbles(base: Tone): Glyph {
  return (pen) =>
    repeat(
      [
        [-30, 26, 58],
        [46, -22, 42],
        [-34, -60, 28],
        [54, 58, 26],
        [14, -84, 14],
      ],
      (x = 0, y = 0, size = 20) =>
        [
          disc(x, y, size, pen.round(base), 0.55),
          `<circle cx="${x}" cy="${y}" r="${size - 2}" fill="none" stroke="#fff" stroke-width="4" stroke-opacity=".8"/>`,
          oval(x - size * 0.36, y - size * 0.4, size * 0.26, size * 0.18, pen.glow(1), -35),
        ].join(""),
    );
}

export const tooth: Glyph = (pen) =>
  fill(
    "M-56,-74C-30,-92 -14,-72 0,-72C14,-72 30,-92 56,-74C88,-50 76,-4 58,26C50,44 52,92 32,92C12,92 20,36 0,36C-20,36 -12,92 -32,92C-52,92 -50,44 -58,26C-76,-4 -88,-50 -56,-74Z",
    pen.round(palette.white),
  ) +
  oval(-36, -34, 14, 26, pen.glow(1), 14) +
  place(fill("M0,-26L7,-7L26,0L7,7L0,26L-7,7L-26,0L-7,-7Z", "#ffffff"), 58, -66, 0.9);

export const cat: Glyph = (pen) => {
  const fur = tone(0.7, 0.12, 62);
  return [
    fill(
      "M-70,-20L-66,-92L-22,-58C-8,-62 8,-62 22,-58L66,-92L70,-20C88,30 50,80 0,80C-50,80 -88,30 -70,-20Z",
      pen.round(fur),
    ),
    fill("M-58,-40L-57,-72L-36,-54Z", hex(palette.rose)),
    fill("M58,-40L57,-72L36,-54Z", hex(palette.rose)),
    line("M0,-54V-30M-16,-50L-12,-32M16,-50L12,-32", hex(lit(fur, -0.2)), 7, 0.6),
    oval(0, 44, 36, 27, pen.round(palette.cream)),
    oval(-31, 0, 11, 14, hex(palette.coffee)),
    oval(31, 0, 11, 14, hex(palette.coffee)),
    disc(-34, -5, 4, "#fff"),
    disc(28, -5, 4, "#fff"),
    fill("M-10,26H10L0,38Z", hex(tone(0.6, 0.12, 15))),
    line("M0,38V48M0,48Q-12,58 -22,50M0,48Q12,58 22,50", hex(palette.coffee), 4),
    line("M-44,40L-88,32M-44,50L-86,56M44,40L88,32M44,50L86,56", hex(lit(fur, -0.22)), 3, 0.7),
  ].join("");
};

/** A paw print, for what is not eaten by the cat. */
export function paw(base: Tone): Glyph {
  return (pen) =>
    fill("M0,0C32,0 58,30 54,58C50,82 22,76 0,76C-22,76 -50,82 -54,58C-58,30 -32,0 0,0Z", pen.round(base)) +
    repeat(
      [
        [-62, -6, -24],
        [-24, -46, -8],
        [24, -46, 8],
        [62, -6, 24],
      ],
      (x = 0, y = 0, turn = 0) => oval(x, y, 20, 27, pen.round(base), turn),
    );
}

/** A moon with stars, for the nursery. */
export const moon: Glyph = (pen) =>
  fill(
    "M20,-86C-36,-84 -80,-44 -80,6C-80,56 -40,92 10,90C44,88 72,68 84,40C34,56 -14,28 -18,-20C-20,-48 -6,-74 20,-86Z",
    pen.round(tone(0.88, 0.11, 92)),
  ) +
  repeat(
    [
      [42, -40, 0.9],
      [72, -4, 0.5],
      [18, -8, 0.4],
    ],
    (x = 0, y = 0, scale = 1) =>
      place(
        fill("M0,-30L8,-9L30,-7L13,7L19,29L0,17L-19,29L-13,7L-30,-7L-8,-9Z", pen.fall(palette.lemon)),
        x,
        y,
        scale,
        12,
      ),
  );

/** A feather: softness, for tissues. */
export function feather(base: Tone): Glyph {
  return (pen) =>
    place(
      fill("M0,100C-46,60 -60,-20 -24,-84C-8,-108 20,-104 30,-78C54,-16 40,60 0,100Z", pen.fall(base, 0.1)) +
        line("M0,118C2,40 4,-20 6,-78", hex(lit(base, -0.16)), 5) +
        line(
          "M2,40L-36,16M2,40L36,18M4,0L-38,-26M4,0L38,-22M5,-36L-26,-60M5,-36L32,-56",
          hex(lit(base, -0.1)),
          4,
          0.6,
        ),
      0,
      0,
      0.92,
      32,
    );
}

/** A pine tree, for the smell of a clean floor. */
export const pineTree: Glyph = (pen) =>
  block(-10, 60, 20, 40, 4, pen.barrel(palette.bark)) +
  repeat(
    [
      [44, 86, 0],
      [4, 70, -0.03],
      [-34, 52, -0.06],
    ],
    (y = 0, width = 60, shade = 0) =>
      fill(
        `M0,${y - 66}C${width * 0.3},${y - 30} ${width * 0.7},${y} ${width},${y + 22}Q0,${y + 40} ${-width},${y + 22}C${-width * 0.7},${y} ${-width * 0.3},${y - 30} 0,${y - 66}Z`,
        pen.round(lit(palette.deepLeaf, shade + 0.05)),
      ),
  );

/** Folded cloth, for what goes into the laundry. */
export function folded(base: Tone): Glyph {
  return (pen) =>
    repeat(
      [
        [48, 0],
        [8, 0.05],
        [-32, 0.1],
      ],
      (y = 0, shade = 0) =>
        block(-84, y, 168, 44, 18, pen.fall(lit(base, shade), 0.12)) +
        line(`M-62,${y + 28}H64`, hex(lit(base, shade - 0.1)), 4, 0.5),
    ) + oval(-40, -22, 40, 8, pen.glow(0.7));
}

/** Rays of a shine. */
export function sparkle(base: Tone): Glyph {
  const ray = "M0,-92C8,-28 28,-8 92,0C28,8 8,28 0,92C-8,28 -28,8 -92,0C-28,-8 -8,-28 0,-92Z";
  return (pen) =>
    place(fill(ray, pen.round(base)), -14, 10, 0.86) +
    place(fill(ray, pen.round(base)), 58, -58, 0.4) +
    place(fill(ray, pen.round(base)), 60, 56, 0.28);
}
