import { block, disc, fill, line, oval, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./glyph";

/** A mound of powder with a scoop's hollow. */
export function powder(base: Tone): Glyph {
  return (pen) =>
    [
      fill("M-104,74C-70,54 -40,-30 -6,-42C26,-48 60,40 104,74C70,94 -70,94 -104,74Z", pen.round(base)),
      line("M-40,26C-24,0 -14,-20 -4,-30M20,-10C36,16 50,40 66,54", hex(lit(base, -0.08)), 6, 0.35),
      ...sunflower(36, 88, 22).map(([x, y]) => disc(x, y + 66, 2.4, hex(lit(base, 0.1)), 0.6)),
      oval(-22, 0, 16, 36, pen.glow(0.4), 28),
    ].join("");
}

/** An ear of wheat. */
export const wheatEar: Glyph = (pen) => {
  const ear = (x: number, turn: number, shade: number) =>
    place(
      [
        line("M0,104C2,60 0,20 0,-60", hex(lit(palette.wheat, -0.14)), 5),
        ...Array.from({ length: 6 }, (_, index) => {
          const y = -64 + index * 19;
          const grain = pen.round(lit(tone(0.8, 0.12, 82), shade));
          return [-1, 1]
            .map((side) => place(oval(0, -14, 8.6, 18, grain), side * 8, y + 14, 1, side * 26))
            .join("");
        }),
        oval(0, -84, 8, 19, pen.round(tone(0.8, 0.12, 82))),
        line("M-6,-76L-22,-112M0,-96V-122M6,-76L22,-112", hex(lit(palette.wheat, -0.08)), 2.6),
      ].join(""),
      x,
      6,
      0.9,
      turn,
    );
  return ear(-22, -24, -0.03) + ear(22, 24, -0.03) + ear(0, 0, 0.02);
};

export const spaghetti: Glyph = (pen) => {
  const dough = tone(0.87, 0.1, 86);
  return place(
    [
      ...Array.from({ length: 13 }, (_, index) => {
        const x = (index - 6) * 5.4;
        return line(
          `M${x * 2.1},-100L${x * 0.9},0L${x * 1.9},100`,
          hex(lit(dough, ((index * 3) % 5) * 0.022 - 0.05)),
          6,
        );
      }),
      block(-37, -13, 74, 26, 8, pen.barrel(palette.ruby)),
    ].join(""),
    0,
    0,
    1,
    28,
  );
};

export const penne: Glyph = (pen) => {
  const dough = tone(0.85, 0.11, 84);
  return repeat(
    [
      [-44, -40, 20],
      [36, -44, -30],
      [-2, -2, 50],
      [-54, 36, -20],
      [52, 22, 10],
      [4, 56, -40],
    ],
    (x = 0, y = 0, turn = 0) =>
      place(
        [
          fill("M-58,-14L38,-18L58,14L-38,18Z", pen.fall(dough, 0.14)),
          line("M-48,-8L40,-11M-46,0L46,-2M-42,9L52,6", hex(lit(dough, -0.1)), 2.6, 0.7),
          oval(46, -1, 9, 16, hex(lit(dough, -0.22)), -30),
        ].join(""),
        x,
        y,
        0.9,
        turn,
      ),
  );
};

export const vermicelli: Glyph = (pen) => {
  const dough = tone(0.85, 0.11, 84);
  const nest = (x: number, y: number, scale: number) =>
    place(
      oval(0, 6, 56, 40, hex(lit(dough, -0.14))) +
        [50, 41, 32, 23, 14]
          .map(
            (radius, index) =>
              `<ellipse cx="${index % 2 ? 3 : -3}" cy="${index % 2 ? 2 : -2}" rx="${radius}" ry="${Math.round(radius * 0.7)}" fill="none" stroke="${hex(lit(dough, (index % 3) * 0.04 - 0.03))}" stroke-width="7.5"/>`,
          )
          .join("") +
        oval(-16, -18, 18, 8, pen.glow(0.5), -20),
      x,
      y,
      scale,
    );
  return nest(0, -42, 0.86) + nest(-48, 28, 0.92) + nest(48, 30, 0.92);
};

export const cinnamon: Glyph = (pen) => {
  const bark = tone(0.52, 0.1, 52);
  const stick = (y: number, turn: number) =>
    place(
      block(-100, -15, 200, 30, 10, pen.fall(bark, 0.16)) +
        line("M-88,-2H86", hex(lit(bark, -0.16)), 4, 0.6) +
        `<circle cx="94" cy="-5" r="8" fill="none" stroke="${hex(lit(bark, -0.2))}" stroke-width="5"/><circle cx="92" cy="6" r="6" fill="none" stroke="${hex(lit(bark, -0.14))}" stroke-width="4"/>`,
      0,
      y,
      0.94,
      turn,
    );
  return stick(-34, -14) + stick(2, 10) + stick(36, -6);
};

export const cardamom: Glyph = (pen) => {
  const pod = tone(0.72, 0.1, 126);
  return repeat(
    [
      [-42, -36, 30],
      [40, -40, -20],
      [0, 2, 70],
      [-48, 44, -10],
      [50, 40, 24],
    ],
    (x = 0, y = 0, turn = 0) =>
      place(
        fill("M-46,0C-34,-24 28,-26 48,0C28,26 -34,24 -46,0Z", pen.round(pod)) +
          line("M-38,-2C-8,-12 20,-12 42,-1M-38,6C-8,14 20,14 42,5", hex(lit(pod, -0.14)), 3, 0.6) +
          line("M-46,0L-58,-3", hex(palette.stalk), 5),
        x,
        y,
        0.96,
        turn,
      ),
  );
};

export const saffron: Glyph = (pen) => {
  const thread = tone(0.5, 0.2, 30);
  const threads = Array.from({ length: 26 }, (_, index) => {
    const [x = 0, y = 0] = sunflower(26, 66, 54)[index] ?? [];
    return place(
      line("M-30,4C-12,-10 8,10 30,-6", hex(lit(thread, (index % 4) * 0.035 - 0.04)), 5.4) +
        disc(31, -6, 4, hex(lit(thread, 0.12))),
      x,
      y + 6,
      0.9,
      index * 53,
    );
  });
  return oval(0, 30, 86, 50, pen.shade(0.16)) + threads.join("");
};

export const honeyDipper: Glyph = (pen) =>
  [
    place(
      block(-7, -118, 14, 120, 6, pen.barrel(palette.kraft)) +
        repeat(
          [
            [0, 40],
            [15, 46],
            [30, 46],
            [45, 38],
            [58, 26],
          ],
          (y = 0, width = 40) => block(-width, y - 6, width * 2, 12, 6, pen.barrel(lit(palette.kraft, -0.1))),
        ),
      14,
      -8,
      0.92,
      36,
    ),
    fill(
      "M-70,36C-52,10 0,6 22,34C40,60 14,100 -26,98C-62,98 -88,66 -70,36Z",
      pen.round(palette.honey),
      0.92,
    ),
    oval(-40, 40, 20, 9, pen.glow(0.9), -20),
  ].join("");

export const tahiniBowl: Glyph = (pen) => bowl(pen, tone(0.84, 0.06, 78), true);

export const hummusBowl: Glyph = (pen) => bowl(pen, tone(0.86, 0.07, 84), true);

function bowl(pen: Pen, content: Tone, swirl: boolean): string {
  return [
    fill("M-98,-8C-96,60 -50,86 0,86C50,86 96,60 98,-8Z", pen.barrel(tone(0.62, 0.09, 235))),
    oval(0, -8, 98, 32, pen.fall(tone(0.72, 0.07, 235))),
    oval(0, -6, 86, 26, pen.round(content)),
    ...(swirl
      ? [
          line(
            "M-56,-4C-40,-22 30,-24 50,-8C44,8 -20,10 -28,-4C-14,-14 16,-12 22,-6",
            hex(lit(content, -0.09)),
            6,
            0.7,
          ),
        ]
      : []),
    oval(30, -14, 22, 6, hex(tone(0.68, 0.14, 85)), -8, 0.85),
  ].join("");
}

export const teaCup: Glyph = (pen) => {
  const tea = tone(0.5, 0.13, 48);
  return [
    oval(0, 78, 92, 18, pen.fall(palette.white)),
    oval(0, 74, 60, 10, hex(tone(0.86, 0.01, 90))),
    fill(
      "M-52,-66C-54,-20 -34,-10 -34,20C-34,52 -50,70 0,72C50,70 34,52 34,20C34,-10 54,-20 52,-66Z",
      pen.barrel(tea),
    ),
    oval(0, -66, 52, 13, pen.fall(lit(tea, 0.12))),
    oval(-26, -20, 7, 44, pen.glow(0.85), 4),
    line("M-14,-84C-22,-98 -6,-104 -14,-118M12,-84C4,-98 20,-104 12,-118", "#ffffff", 6, 0.65),
  ].join("");
};

/** Small handleless cups, as Arabic coffee is served in. */
export const coffeeCup: Glyph = (pen) =>
  [
    fill("M-74,-44C-70,30 -44,70 -26,78H26C44,70 70,30 74,-44Z", pen.barrel(palette.white)),
    fill("M-66,-2C-44,14 44,14 66,-2L62,14C40,30 -40,30 -62,14Z", hex(tone(0.72, 0.13, 80))),
    oval(0, -44, 74, 21, pen.fall(palette.white)),
    oval(0, -41, 63, 16, pen.round(tone(0.5, 0.1, 62))),
    line("M-18,-72C-28,-88 -8,-96 -18,-114M16,-72C6,-88 26,-96 16,-114", "#ffffff", 7, 0.7),
  ].join("");

export const hibiscus: Glyph = (pen) => {
  const petal = tone(0.46, 0.19, 12);
  return [
    repeat(
      Array.from({ length: 5 }, (_, index) => [index * 72]),
      (turn = 0) =>
        place(
          fill(
            "M0,0C-48,-20 -60,-76 -24,-98C-10,-106 12,-106 26,-96C60,-74 46,-20 0,0Z",
            pen.fall(petal, 0.12),
          ) +
            line("M0,-10C-10,-40 -14,-64 -16,-84M0,-10C8,-40 12,-64 16,-84", hex(lit(petal, -0.12)), 3, 0.5),
          0,
          0,
          0.94,
          turn,
        ),
    ),
    disc(0, 0, 15, hex(lit(petal, -0.12))),
    line("M0,0C14,-12 26,-30 34,-54", hex(palette.honey), 7),
    repeat(
      [
        [34, -56],
        [26, -50],
        [42, -50],
        [30, -64],
        [40, -62],
      ],
      (x = 0, y = 0) => disc(x, y, 5, pen.round(palette.lemon)),
    ),
  ].join("");
};

export const halva: Glyph = (pen) => {
  const paste = tone(0.86, 0.055, 82);
  return [
    fill("M-86,-10L-20,-52L88,-26L24,22Z", pen.fall(lit(paste, 0.05))),
    fill("M-86,-10L24,22V84L-86,50Z", pen.fall(paste)),
    fill("M24,22L88,-26V34L24,84Z", pen.fall(lit(paste, -0.1))),
    line("M-70,6L10,30M-74,26L16,54M-60,44L10,66M40,26L78,-2M38,52L80,18", hex(lit(paste, -0.1)), 3.4, 0.6),
    repeat(
      [
        [-30, -22],
        [8, -30],
        [36, -18],
        [-6, -8],
        [-46, 24],
        [-8, 46],
      ],
      (x = 0, y = 0) => oval(x, y, 8, 5, pen.round(tone(0.66, 0.14, 124)), 20),
    ),
  ].join("");
};
