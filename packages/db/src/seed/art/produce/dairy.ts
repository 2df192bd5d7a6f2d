import { block, disc, fill, line, oval, place, repeat } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

/** A block with a top, a front and a side, for cheeses and butter; `holes` for those that have them. */
export function cheese(paste: Tone, holes: boolean): Glyph {
  return (pen) =>
    [
      fill("M-88,-4L-8,-52L92,-26L22,24Z", pen.fall(lit(paste, 0.05))),
      fill("M-88,-4L22,24V84L-88,54Z", pen.fall(lit(paste, -0.01))),
      fill("M22,24L92,-26V32L22,84Z", pen.fall(lit(paste, -0.09))),
      holes
        ? repeat(
            [
              [-58, 22, 11],
              [-20, 44, 14],
              [-4, 18, 7],
              [56, 16, 10],
              [74, -4, 6],
              [-12, -24, 9],
              [30, -18, 12],
            ],
            (x = 0, y = 0, size = 8) =>
              oval(x, y, size, size * 0.84, hex(lit(paste, -0.12))) +
              oval(x + 1.5, y + 2, size * 0.8, size * 0.64, hex(lit(paste, -0.05))),
          )
        : line("M-70,18L0,36M-74,38L6,58", hex(lit(paste, -0.06)), 4, 0.6),
      line("M-86,-3L22,25L90,-25", "#ffffff", 3, 0.5),
    ].join("");
}

/** Slices laid over each other. */
export const cheeseSlices: Glyph = (pen) => {
  const paste = tone(0.82, 0.145, 76);
  return [
    place(block(-66, -66, 132, 132, 8, hex(lit(paste, -0.12))), 14, 18, 0.92, 14),
    place(block(-66, -66, 132, 132, 8, pen.round(lit(paste, -0.03))), 8, 8, 0.92, 8),
    place(
      block(-66, -66, 132, 132, 8, pen.round(paste)) +
        fill("M66,30V58Q66,66 58,66H26C40,60 58,46 66,30Z", hex(lit(paste, 0.1))),
      -6,
      -6,
      0.96,
      0,
    ),
  ].join("");
};

export const mozzarella: Glyph = (pen) =>
  [
    disc(-26, 6, 66, pen.round(palette.milk)),
    oval(-48, -20, 22, 16, pen.glow(0.9), -30),
    oval(48, 36, 50, 44, pen.round(palette.milk)),
    oval(46, 32, 44, 36, hex(palette.white)),
    fill("M20,-44C24,-76 60,-84 84,-66C74,-42 48,-32 20,-44Z", pen.fall(palette.leaf)),
    line("M26,-46C46,-54 60,-62 76,-66", hex(palette.youngLeaf), 3.5),
  ].join("");

/** A swirl of something thick and white. */
export function swirl(base: Tone): Glyph {
  return (pen) =>
    [
      fill(
        "M-92,52C-98,20 -60,8 -48,4C-62,-22 -34,-42 -14,-46C-22,-70 6,-88 18,-96C14,-80 40,-66 30,-44C58,-36 66,-14 50,6C88,14 100,36 90,56C60,88 -60,88 -92,52Z",
        pen.round(base),
      ),
      line(
        "M-62,24C-30,44 40,40 70,18M-42,-16C-14,2 28,-2 46,-22M-10,-54C2,-46 18,-50 26,-58",
        hex(lit(base, -0.1)),
        6,
        0.5,
      ),
      oval(-34, -12, 14, 26, pen.glow(0.8), 40),
    ].join("");
}

/** A splash of milk seen from the front, for the labels of milk and laban. */
export function splash(base: Tone): Glyph {
  return (pen) =>
    [
      fill(
        "M-98,40C-74,36 -70,-4 -52,-40C-44,-14 -40,4 -22,4C-10,4 -12,-50 2,-92C14,-50 14,6 30,6C46,6 48,-20 60,-48C70,-8 74,36 98,42C84,82 40,92 0,92C-40,92 -84,82 -98,40Z",
        pen.round(base),
      ),
      repeat(
        [
          [-56, -62, 9],
          [2, -110, 8],
          [64, -70, 8],
          [30, -52, 6],
        ],
        (x = 0, y = 0, size = 6) => disc(x, y, size, pen.round(base)),
      ),
      line("M-66,52C-30,68 30,70 66,54", hex(lit(base, -0.08)), 6, 0.5),
    ].join("");
}

/** An egg on its side of the tray. */
export function egg(shell: Tone): Glyph {
  return (pen) =>
    fill(
      "M0,-92C44,-92 74,-24 74,18C74,60 42,88 0,88C-42,88 -74,60 -74,18C-74,-24 -44,-92 0,-92Z",
      pen.round(shell),
    ) + oval(-26, -34, 16, 30, pen.glow(0.85), 24);
}

/** A pat of butter with curls taken off it. */
export const butter: Glyph = (pen) => {
  const paste = tone(0.9, 0.11, 95);
  return [
    fill("M-92,8L-20,-36L94,-14L26,36Z", pen.fall(lit(paste, 0.04))),
    fill("M-92,8L26,36V80L-92,48Z", pen.fall(paste)),
    fill("M26,36L94,-14V26L26,80Z", pen.fall(lit(paste, -0.08))),
    `<path d="M-40,-18C-60,-60 -6,-76 14,-48C26,-28 4,-10 -10,-22C-20,-32 -8,-44 0,-40" fill="none" stroke="${hex(lit(paste, -0.03))}" stroke-width="15" stroke-linecap="round"/>`,
  ].join("");
};
