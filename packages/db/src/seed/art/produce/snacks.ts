import { block, blockPath, disc, fill, line, oval, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

/** Biscuits in a leaning row. */
export function biscuits(dough: Tone, holes: boolean): Glyph {
  return (pen) => {
    const one = (x: number, y: number, turn: number) =>
      place(
        [
          disc(0, 5, 62, hex(lit(dough, -0.16))),
          disc(0, 0, 62, pen.round(dough)),
          `<circle r="50" fill="none" stroke="${hex(lit(dough, -0.1))}" stroke-width="3" stroke-opacity=".6"/>`,
          ...(holes
            ? sunflower(13, 38, 38).map(([dx, dy]) => disc(dx, dy, 3.2, hex(lit(dough, -0.2)), 0.7))
            : []),
        ].join(""),
        x,
        y,
        0.94,
        turn,
      );
    return one(26, -36, 0) + one(-36, -4, 0) + one(26, 36, 0);
  };
}

/** Layered wafers with a cream of the given tone. */
export function wafers(cream: Tone): Glyph {
  return (pen) => {
    const sheet = tone(0.82, 0.09, 75);
    const one = (x: number, y: number, turn: number) =>
      place(
        [
          ...[30, 20, 10, 0].map((dy, index) =>
            block(-84, dy - 10, 168, 14, 3, index % 2 ? pen.fall(cream) : pen.fall(lit(sheet, -0.06))),
          ),
          block(-84, -34, 168, 30, 3, pen.fall(sheet)),
          line(
            "M-60,-34V-5M-36,-34V-5M-12,-34V-5M12,-34V-5M36,-34V-5M60,-34V-5M-84,-20H84",
            hex(lit(sheet, -0.1)),
            3,
            0.6,
          ),
        ].join(""),
        x,
        y,
        0.9,
        turn,
      );
    return one(8, -40, -16) + one(-4, 38, -6);
  };
}

/** A bar broken off a tablet of chocolate. */
export function chocolate(base: Tone): Glyph {
  return (pen) =>
    place(
      repeat(
        [
          [-66, -66],
          [0, -66],
          [66, -66],
          [-66, 0],
          [0, 0],
          [66, 0],
          [-66, 66],
          [0, 66],
        ],
        (x = 0, y = 0) =>
          block(x - 33, y - 33, 65, 65, 7, hex(lit(base, -0.06))) +
          fill(blockPath(x - 24, y - 24, 47, 47, 5), pen.fall(lit(base, 0.04))) +
          line(`M${x - 22},${y + 20}V${y - 22}H${x + 20}`, hex(lit(base, 0.17)), 3.5, 0.7),
      ),
      0,
      0,
      0.86,
      -12,
    );
}

export const samosa: Glyph = (pen) => {
  const crisp = tone(0.76, 0.125, 72);
  const one = (x: number, y: number, turn: number) =>
    place(
      [
        fill(
          "M-4,-64C4,-70 10,-64 14,-56L72,44C76,54 70,60 60,60H-62C-74,60 -76,52 -70,44Z",
          pen.round(crisp),
        ),
        line("M-56,44C-20,26 20,26 58,46M6,-52C-6,-10 -6,20 4,52", hex(lit(crisp, -0.14)), 5, 0.45),
        repeat(
          [
            [-24, 10],
            [18, 30],
            [0, -20],
            [34, 44],
            [-40, 48],
          ],
          (dx = 0, dy = 0) => oval(dx, dy, 10, 7, pen.tint(tone(0.55, 0.12, 50), 0.6)),
        ),
        oval(-20, 0, 10, 26, pen.glow(0.5), 30),
      ].join(""),
      x,
      y,
      0.82,
      turn,
    );
  return one(-36, -28, -12) + one(42, -16, 16) + one(0, 36, 0);
};

export const nuggets: Glyph = (pen) => {
  const crisp = tone(0.74, 0.13, 70);
  return repeat(
    [
      [-44, -36, 0],
      [40, -40, 40],
      [-4, 4, 80],
      [-54, 46, 20],
      [52, 40, -30],
    ],
    (x = 0, y = 0, turn = 0) =>
      place(
        fill(
          "M-42,4C-46,-24 -20,-36 4,-32C32,-36 46,-14 40,8C40,30 14,36 -8,32C-30,34 -42,22 -42,4Z",
          pen.round(crisp),
        ) +
          sunflower(16, 32, 24)
            .map(([dx, dy], index) => disc(dx, dy, 2.4, hex(lit(crisp, index % 2 ? 0.1 : -0.1)), 0.7))
            .join(""),
        x,
        y,
        0.98,
        turn,
      ),
  );
};

export const fries: Glyph = (pen) => {
  const gold = tone(0.85, 0.135, 85);
  const sticks = [
    [-66, -12, -22],
    [-44, -34, -14],
    [-22, -50, -7],
    [2, -58, 2],
    [26, -48, 8],
    [48, -34, 15],
    [68, -10, 24],
    [-32, -16, 6],
    [14, -22, -6],
    [38, -10, -10],
    [-10, -30, 10],
  ] as const;
  return (
    sticks
      .map(([x, y, turn]) =>
        place(
          block(-10, -44, 20, 128, 3, pen.barrel(gold)) + block(-10, -44, 20, 12, 3, hex(lit(gold, 0.06))),
          x,
          y,
          0.98,
          turn,
        ),
      )
      .join("") +
    fill("M-78,16C-40,32 40,32 78,16L60,98Q58,104 50,104H-50Q-58,104 -60,98Z", pen.barrel(palette.ruby)) +
    fill("M-78,16C-40,32 40,32 78,16L74,34C40,50 -40,50 -74,34Z", "#fff", 0.35)
  );
};

export const chips: Glyph = (pen) => {
  const crisp = tone(0.85, 0.13, 88);
  return repeat(
    [
      [-40, -38, -20],
      [44, -30, 30],
      [-46, 36, 40],
      [40, 42, -14],
      [0, 2, 6],
    ],
    (x = 0, y = 0, turn = 0) =>
      place(
        [
          fill(
            "M-54,6C-56,-26 -20,-42 12,-38C44,-34 60,-10 54,12C44,36 12,40 -14,36C-40,34 -52,24 -54,6Z",
            pen.round(crisp),
          ),
          line("M-44,4C-16,-12 18,-12 46,6", hex(lit(crisp, -0.12)), 4, 0.5),
          oval(-12, -14, 26, 9, pen.glow(0.7), -12),
          oval(28, 16, 13, 9, pen.tint(tone(0.62, 0.13, 55), 0.5)),
        ].join(""),
        x,
        y,
        1,
        turn,
      ),
  );
};

/** Popped corn, buttered or in caramel. */
export function popcorn(base: Tone): Glyph {
  return (pen) =>
    repeat(
      [
        [-34, -44, 0],
        [36, -46, 50],
        [0, -4, 100],
        [-52, 12, 20],
        [54, 8, 70],
        [-24, 52, 140],
        [32, 54, 10],
      ],
      (x = 0, y = 0, turn = 0) =>
        place(
          disc(-14, -10, 20, pen.round(base)) +
            disc(14, -12, 19, pen.round(base)) +
            disc(0, 12, 22, pen.round(lit(base, 0.02))) +
            disc(0, -2, 9, hex(palette.honey), 0.7),
          x,
          y,
          1,
          turn,
        ),
    );
}

/** A scoop of ice cream in a cone. */
export function iceCream(flavour: Tone): Glyph {
  return (pen) =>
    [
      fill("M-44,6H44L6,104Q0,112 -6,104Z", pen.barrel(tone(0.76, 0.11, 70))),
      line("M-30,10L12,92M-6,10L22,66M30,10L-12,92M6,10L-22,66", hex(tone(0.6, 0.1, 62)), 3.5, 0.6),
      fill(
        "M-62,4C-72,-60 -36,-96 0,-96C36,-96 72,-60 62,4C56,22 40,8 30,14C18,24 6,10 -6,16C-20,24 -30,8 -42,14C-52,18 -60,14 -62,4Z",
        pen.round(flavour),
      ),
      oval(-26, -54, 20, 28, pen.glow(0.7), 30),
    ].join("");
}
