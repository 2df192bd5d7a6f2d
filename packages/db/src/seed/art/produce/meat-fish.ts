import { block, disc, fill, line, oval, place, repeat } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

const fat = tone(0.93, 0.03, 70);

export const meatCubes: Glyph = (pen) => {
  const cube = (x: number, y: number, size: number, turn: number, shade: number) =>
    place(
      [
        block(-30, -26, 60, 54, 15, pen.round(lit(palette.meat, shade))),
        fill("M-30,-6C-14,-14 -6,-26 8,-26H20C10,-8 -8,4 -30,10Z", hex(fat), 0.9),
        line("M-10,20Q6,8 24,4", hex(fat), 4, 0.6),
        oval(-10, -14, 14, 8, pen.glow(0.6), -20),
      ].join(""),
      x,
      y,
      size,
      turn,
    );
  return [
    cube(-6, -48, 0.9, 8, -0.06),
    cube(-62, -22, 0.9, -14, -0.03),
    cube(50, -22, 0.92, 20, -0.03),
    cube(-66, 38, 1, 10, 0.01),
    cube(66, 38, 1, -12, -0.01),
    cube(0, 14, 1.08, -4, 0.02),
    cube(0, 66, 0.92, 14, 0.03),
  ].join("");
};

/** A cut with a rim of fat, a bone and marbling. */
export function cut(flesh: Tone, bone: boolean): Glyph {
  return (pen) =>
    [
      fill(
        "M-98,8C-104,-40 -62,-78 -10,-74C30,-94 84,-70 96,-22C106,26 84,74 34,80C-14,92 -88,70 -98,8Z",
        pen.round(fat),
      ),
      fill(
        "M-84,8C-88,-30 -54,-62 -8,-58C30,-76 74,-56 82,-18C90,22 70,60 30,64C-12,74 -76,56 -84,8Z",
        pen.round(flesh),
      ),
      line(
        "M-56,-12C-30,-30 -6,-20 10,-40M-40,30C-14,12 10,26 34,4M8,48C24,36 44,40 60,20M40,-36C52,-30 58,-16 66,-12M-62,14Q-50,10 -44,-2",
        hex(fat),
        4.5,
        0.75,
      ),
      bone ? disc(-18, 2, 21, pen.round(fat)) + disc(-18, 2, 10, hex(tone(0.68, 0.1, 30))) : "",
      oval(-30, -36, 36, 14, pen.glow(0.5), -20),
    ].join("");
}

export const mince: Glyph = (pen) => {
  const strand = (x: number, y: number, length: number, bend: number, shade: number) =>
    line(
      `M${x},${y}c${length * 0.3},${bend} ${length * 0.7},${-bend} ${length},0`,
      hex(lit(palette.meat, shade)),
      17,
    ) +
    line(
      `M${x + 2},${y - 4}c${length * 0.3},${bend} ${length * 0.7},${-bend} ${length - 4},0`,
      hex(lit(palette.meat, shade + 0.1)),
      4,
      0.6,
    );
  const rows = [
    [-84, 62],
    [-40, 70],
    [12, 66],
    [54, 58],
    [-80, 36],
    [-34, 42],
    [20, 40],
    [60, 30],
    [-66, 10],
    [-20, 16],
    [30, 12],
    [-50, -16],
    [0, -12],
    [36, -18],
    [-34, -42],
    [8, -40],
    [-14, -62],
  ] as const;
  const mound = fill(
    "M-100,66C-90,0 -40,-70 0,-76C44,-70 92,0 102,66C60,92 -60,92 -100,66Z",
    pen.round(lit(palette.meat, -0.08)),
  );
  const strands = rows.map(([x, y], index) =>
    strand(x - 6, y, 44, index % 2 ? 9 : -9, (index % 3) * 0.035 - 0.03),
  );
  return place(mound + strands.join(""), 0, 12, 1, 0, 0.8);
};

export const wholeChicken: Glyph = (pen) => {
  const skin = palette.chicken;
  return [
    fill(
      "M-100,34C-96,-30 -40,-74 20,-68C74,-62 100,-22 98,22C96,66 44,86 -14,84C-66,82 -102,66 -100,34Z",
      pen.round(skin),
    ),
    line("M-30,-58C-10,-30 -6,10 -20,44", hex(lit(skin, -0.16)), 5, 0.4),
    fill("M6,24C20,-18 70,-18 86,8C98,34 74,64 40,66C20,68 0,52 6,24Z", pen.round(lit(skin, 0.03))),
    fill(
      "M-12,66C-40,82 -66,78 -90,84C-102,90 -112,80 -106,72C-112,64 -100,56 -92,62C-70,58 -50,44 -26,42Z",
      pen.fall(lit(skin, 0.01)),
    ),
    oval(-100, 72, 13, 15, pen.round(palette.cream), 20),
    fill("M44,-52C66,-66 92,-60 100,-40C92,-32 70,-26 50,-30Z", pen.fall(lit(skin, -0.02))),
    oval(-24, -30, 44, 18, pen.glow(0.65), -24),
  ].join("");
};

export const chickenBreast: Glyph = (pen) => {
  const fillet = (x: number, y: number, turn: number, shade: number) =>
    place(
      fill(
        "M-84,6C-88,-34 -38,-56 12,-44C52,-36 84,-14 92,14C78,34 40,36 8,42C-36,50 -80,40 -84,6Z",
        pen.round(lit(tone(0.83, 0.075, 35), shade)),
      ) +
        line("M-60,2C-20,-14 30,-10 70,12M-50,22C-14,14 20,18 50,22", hex(fat), 4, 0.6) +
        oval(-26, -22, 34, 11, pen.glow(0.6), -8),
      x,
      y,
      0.98,
      turn,
    );
  return fillet(2, -34, -8, -0.02) + fillet(-2, 36, 10, 0.015);
};

export const drumstick: Glyph = (pen) => {
  const leg = (x: number, y: number, turn: number) =>
    place(
      [
        fill(
          "M34,6L86,-6C92,-18 108,-14 106,-2C114,4 108,18 96,14C90,20 80,18 78,12L36,26Z",
          pen.fall(palette.cream),
        ),
        fill(
          "M-88,4C-92,-40 -44,-62 -8,-50C26,-40 44,-14 46,8C44,28 14,50 -24,52C-62,54 -86,38 -88,4Z",
          pen.round(tone(0.8, 0.085, 48)),
        ),
        oval(-40, -22, 30, 15, pen.glow(0.65), -18),
      ].join(""),
      x,
      y,
      0.94,
      turn,
    );
  return leg(8, -36, -12) + leg(-6, 38, 10);
};

export const liver: Glyph = (pen) => {
  const dark = tone(0.4, 0.11, 22);
  return repeat(
    [
      [-30, -34, -10],
      [38, -10, 20],
      [-24, 34, 6],
    ],
    (x = 0, y = 0, turn = 0) =>
      place(
        fill(
          "M-64,4C-66,-30 -24,-48 14,-40C50,-34 66,-8 60,14C50,40 8,34 -12,40C-40,46 -62,32 -64,4Z",
          pen.round(dark),
        ) + oval(-16, -16, 28, 10, pen.glow(0.6), -10),
        x,
        y,
        0.98,
        turn,
      ),
  );
};

export const seaBream: Glyph = (pen) => {
  const skin = palette.fishSkin;
  const fin = hex(lit(skin, -0.16));
  const scales = [-44, -16, 12, 40].flatMap((x, column) =>
    [-22, 0, 22].map((y, row) =>
      line(`M${x},${y - 10 + (column % 2) * 8}q12,10 0,20`, hex(lit(skin, -0.12)), 3, row === 1 ? 0.5 : 0.35),
    ),
  );
  return place(
    [
      fill(
        "M58,0C80,-40 98,-54 112,-58C104,-30 104,-16 100,0C104,16 106,32 112,58C96,52 78,38 58,0Z",
        pen.fall(lit(skin, -0.12)),
      ),
      fill("M-40,-46C-10,-82 40,-72 58,-30Z", fin, 0.85),
      fill("M-10,48C10,72 32,66 40,38Z", fin, 0.85),
      fill(
        "M-104,8C-92,-34 -44,-58 4,-54C44,-50 70,-20 84,-2C66,24 40,50 0,54C-46,58 -92,42 -104,8Z",
        pen.blend(lit(skin, -0.14), lit(skin, 0.16)),
      ),
      ...scales,
      line("M-58,-40C-42,-16 -42,20 -56,44", hex(lit(skin, -0.2)), 5, 0.6),
      fill("M-34,8C-14,2 0,12 2,26C-14,30 -28,24 -34,8Z", fin, 0.9),
      fill("M-98,-6C-90,-24 -84,-26 -78,-30C-70,-20 -70,-8 -74,0Z", hex(tone(0.84, 0.11, 92)), 0.7),
      disc(-76, -10, 10, "#fdfdf8"),
      disc(-76, -10, 5.6, hex(palette.coffee)),
      line("M-103,10Q-94,16 -84,14", hex(lit(skin, -0.3)), 4),
      oval(-20, -32, 56, 10, pen.glow(0.75), -4),
    ].join(""),
    -2,
    4,
    0.94,
    -14,
  );
};

/** A fillet with the lines of its muscle. */
export function fillet(flesh: Tone, skin: Tone): Glyph {
  return (pen) =>
    place(
      [
        fill(
          "M-98,26C-84,-24 -30,-50 40,-46C82,-44 104,-30 104,-12C104,26 60,62 -6,66C-56,68 -92,56 -98,26Z",
          pen.fall(skin),
        ),
        fill(
          "M-98,12C-84,-36 -30,-60 40,-56C82,-54 104,-40 104,-22C104,16 60,48 -6,52C-56,54 -92,42 -98,12Z",
          pen.round(flesh),
        ),
        repeat([[-66], [-40], [-14], [12], [38], [64]], (x = 0) =>
          line(
            `M${x - 6},${44 - Math.abs(x) * 0.22}C${x - 26},14 ${x + 20},-6 ${x + 6},${-48 + Math.abs(x) * 0.1}`,
            hex(lit(flesh, 0.16)),
            5,
            0.7,
          ),
        ),
        oval(-24, -34, 50, 10, pen.glow(0.65), -10),
      ].join(""),
      0,
      2,
      0.95,
      -10,
    );
}

export const shrimp: Glyph = (pen) => {
  const shell = tone(0.76, 0.115, 42);
  const rings = [
    "M-4,-66C-4,-48 -2,-34 4,-22",
    "M32,-60C24,-44 20,-32 20,-18",
    "M62,-40C48,-30 40,-22 34,-10",
    "M80,-8C62,-8 52,-4 42,4",
    "M78,28C62,20 52,16 42,18",
  ];
  return place(
    [
      line("M-60,-46C-90,-70 -98,-30 -76,-14M-64,-40C-104,-48 -100,0 -70,10", hex(lit(shell, -0.08)), 4),
      line("M-20,-24L-34,6M0,-12L-12,18M16,4L2,30M26,22L10,42", hex(lit(shell, -0.1)), 6),
      fill(
        "M-78,-30C-70,-62 -34,-74 4,-70C60,-66 94,-24 88,22C84,52 58,72 30,74C40,58 46,36 38,16C30,-8 0,-18 -34,-12C-52,-8 -72,-18 -78,-30Z",
        pen.round(shell),
      ),
      ...rings.map((ring) => line(ring, hex(lit(shell, -0.13)), 5, 0.6)),
      fill(
        "M34,72C14,62 -6,72 -22,92C0,102 22,98 34,84C36,98 28,108 18,114C40,116 56,98 50,72Z",
        pen.fall(lit(shell, -0.06)),
      ),
      disc(-58, -40, 6.5, hex(palette.coffee)),
      oval(18, -50, 40, 9, pen.glow(0.7), 18),
    ].join(""),
    -4,
    -8,
    0.95,
    4,
  );
};
