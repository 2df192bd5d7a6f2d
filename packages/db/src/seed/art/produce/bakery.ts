import { block, disc, fill, line, oval, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

/** Flat round loaves, stacked. */
export function flatbread(dough: Tone): Glyph {
  return (pen) => {
    const loaf = (y: number, turn: number) =>
      place(
        [
          oval(0, 7, 96, 34, hex(lit(dough, -0.16))),
          oval(0, 0, 96, 34, pen.round(dough)),
          repeat(
            [
              [-46, -6, 15],
              [10, 6, 19],
              [52, -8, 12],
              [-12, -16, 10],
              [30, 18, 9],
              [-60, 10, 8],
            ],
            (x = 0, y = 0, size = 8) => oval(x, y, size, size * 0.42, pen.tint(tone(0.55, 0.1, 55), 0.75)),
          ),
        ].join(""),
        0,
        y,
        1,
        turn,
      );
    return loaf(52, 2) + loaf(26, -2) + loaf(0, 2) + loaf(-26, -1) + loaf(-52, -3);
  };
}

/** A slice of a tin loaf. */
export function toast(crumb: Tone): Glyph {
  const outline =
    "M-70,84C-84,84 -84,70 -82,54V-10C-104,-24 -98,-74 -56,-78C-24,-86 24,-86 56,-78C98,-74 104,-24 82,-10V54C84,70 84,84 70,84Z";
  return (pen) =>
    [
      place(fill(outline, pen.fall(lit(palette.crust, -0.12))), 12, 8, 0.96),
      fill(outline, pen.round(palette.crust)),
      place(fill(outline, pen.round(crumb)), 0, 1, 0.86),
      ...sunflower(22, 58, 56).map(([x, y], index) =>
        oval(x, y + 6, 4 + (index % 3), 2.6, hex(lit(crumb, -0.07)), index * 37, 0.6),
      ),
    ].join("");
}

/** Long rolls, each with a slash. */
export const longRoll: Glyph = (pen) => {
  const roll = (x: number, y: number, turn: number) =>
    place(
      [
        fill(
          "M-98,4C-98,-32 -50,-44 0,-44C50,-44 98,-32 98,4C98,34 50,42 0,42C-50,42 -98,34 -98,4Z",
          pen.round(palette.crust),
        ),
        fill("M-60,-14C-20,-30 24,-30 62,-16C24,-8 -20,-6 -60,-14Z", pen.fall(palette.wheat)),
        oval(-30, -30, 50, 9, pen.glow(0.6), -6),
      ].join(""),
      x,
      y,
      0.94,
      turn,
    );
  return roll(6, -34, -12) + roll(-4, 32, -8);
};

export const croissant: Glyph = (pen) => {
  const dough = tone(0.72, 0.125, 66);
  const lap = (d: string, shade: number) => fill(d, pen.round(lit(dough, shade)));
  return [
    lap("M-104,58C-110,28 -92,0 -70,-14C-52,-4 -48,20 -56,42C-70,66 -98,76 -104,58Z", -0.05),
    lap("M104,58C110,28 92,0 70,-14C52,-4 48,20 56,42C70,66 98,76 104,58Z", -0.07),
    lap("M-84,-4C-76,-36 -50,-56 -26,-60C-10,-36 -12,10 -34,42C-62,44 -84,24 -84,-4Z", -0.02),
    lap("M84,-4C76,-36 50,-56 26,-60C10,-36 12,10 34,42C62,44 84,24 84,-4Z", -0.03),
    lap("M-44,-50C-24,-72 24,-72 44,-50C50,-14 34,34 0,46C-34,34 -50,-14 -44,-50Z", 0.02),
    line("M-26,-58C-40,-20 -34,20 -12,42M26,-58C40,-20 34,20 12,42", hex(lit(dough, -0.14)), 4, 0.4),
    oval(-10, -42, 28, 12, pen.glow(0.75), -8),
    oval(-56, -26, 14, 18, pen.glow(0.5), 40),
  ].join("");
};

const bunTop = "M-92,2C-92,-60 -44,-84 0,-84C44,-84 92,-60 92,2C92,14 60,18 0,18C-60,18 -92,14 -92,2Z";

const sesame = (pen: Pen) =>
  repeat(
    [
      [-50, -34, 20],
      [-20, -58, -10],
      [16, -60, 15],
      [46, -42, -25],
      [-10, -30, 5],
      [24, -24, 30],
      [-62, -8, 10],
      [62, -12, -20],
      [-34, -6, 30],
      [6, -2, 0],
    ],
    (x = 0, y = 0, turn = 0) => oval(x, y, 6.4, 4, pen.round(palette.cream), turn),
  );

export const bun: Glyph = (pen) =>
  [
    fill("M-88,44C-60,34 60,34 88,44C92,72 70,84 0,84C-70,84 -92,72 -88,44Z", pen.round(tone(0.78, 0.1, 72))),
    fill("M-94,30C-60,18 60,18 94,30C98,42 60,50 0,50C-60,50 -98,42 -94,30Z", hex(palette.cream)),
    place(
      fill(bunTop, pen.round(palette.crust)) + sesame(pen) + oval(-34, -54, 34, 16, pen.glow(0.6), -24),
      0,
      16,
    ),
  ].join("");

export const burger: Glyph = (pen) =>
  [
    fill("M-84,48C-40,42 40,42 84,48C90,78 70,90 0,90C-70,90 -90,78 -84,48Z", pen.round(palette.crust)),
    block(-94, 22, 188, 32, 15, pen.fall(tone(0.38, 0.07, 45))),
    fill(
      "M-98,20C-80,34 -62,10 -44,22C-26,36 -8,10 10,22C30,36 48,10 66,22C80,32 92,28 100,18L92,4H-92Z",
      pen.fall(palette.youngLeaf),
    ),
    fill("M-90,6L-10,6L-34,28Z", hex(tone(0.84, 0.15, 85))),
    place(
      fill(bunTop, pen.round(palette.crust)) + sesame(pen) + oval(-34, -54, 34, 16, pen.glow(0.6), -24),
      0,
      -4,
      0.98,
    ),
  ].join("");

/** Filled biscuits with a pressed pattern. */
export function maamoul(filling: Tone): Glyph {
  return (pen) => {
    const dough = tone(0.86, 0.075, 80);
    const one = (x: number, y: number, scale: number) =>
      place(
        [
          oval(0, 26, 62, 30, hex(lit(dough, -0.2))),
          fill("M-62,22C-62,-24 -34,-54 0,-54C34,-54 62,-24 62,22C40,44 -40,44 -62,22Z", pen.round(dough)),
          line(
            "M0,-50V24M-26,-42C-36,-16 -38,4 -36,26M26,-42C36,-16 38,4 36,26M-46,-20Q0,4 46,-20M-56,6Q0,32 56,6",
            hex(lit(dough, -0.13)),
            5,
            0.7,
          ),
          disc(0, -8, 15, pen.round(filling)),
        ].join(""),
        x,
        y,
        scale,
      );
    return one(0, -38, 0.82) + one(-48, 34, 0.9) + one(48, 34, 0.9);
  };
}

export const kaak: Glyph = (_pen) => {
  const dough = tone(0.73, 0.12, 68);
  const one = (x: number, y: number, scale: number) =>
    place(
      [
        `<circle r="46" fill="none" stroke="${hex(lit(dough, -0.12))}" stroke-width="40"/>`,
        `<circle cx="-2" cy="-3" r="46" fill="none" stroke="${hex(dough)}" stroke-width="33"/>`,
        `<circle cx="-5" cy="-8" r="45" fill="none" stroke="${hex(lit(dough, 0.08))}" stroke-width="13" stroke-opacity=".8"/>`,
        ...Array.from({ length: 20 }, (_, index) => {
          const angle = index * 2.4;
          const radius = 38 + (index % 3) * 8;
          return oval(
            Math.cos(angle) * radius,
            Math.sin(angle) * radius,
            4.6,
            3,
            hex(palette.cream),
            index * 40,
          );
        }),
      ].join(""),
      x,
      y,
      scale,
    );
  return one(10, -38, 0.86) + one(-34, 34, 0.9) + one(48, 36, 0.82);
};

/** A cut loaf cake; `marble` swirls a second tone through it. */
export function loafCake(crumb: Tone, marble: Tone | null): Glyph {
  const face = "M-74,-20C-74,-56 -44,-66 -20,-66C6,-66 34,-56 34,-20V64Q34,76 22,76H-62Q-74,76 -74,64Z";
  return (pen) =>
    [
      fill(
        "M-20,-66C26,-84 96,-76 98,-30V46Q98,56 88,60L30,76L10,-50Z",
        pen.fall(lit(palette.crust, -0.1), 0.14),
      ),
      fill(
        "M-40,-66C0,-88 76,-88 94,-46C70,-64 50,-60 34,-36C26,-60 0,-68 -40,-66Z",
        pen.fall(lit(palette.crust, -0.02)),
      ),
      fill(face, pen.round(lit(palette.crust, -0.04))),
      place(fill(face, pen.round(crumb)), -2, 1, 0.9),
      ...(marble
        ? [
            pen.clip(
              face,
              line(
                "M-60,40C-40,10 -30,60 -10,30C0,10 10,40 26,10M-56,-10C-36,-30 -26,10 -6,-18C4,-34 14,-6 24,-26",
                hex(marble),
                15,
                0.85,
              ),
            ),
          ]
        : sunflower(14, 44, 56).map(([x, y]) => disc(x - 20, y + 6, 2.8, hex(lit(crumb, -0.08)), 0.7))),
    ].join("");
}
