import { disc, fill, line, oval, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex, lit, type Tone, tone } from "../tone";
import type { Glyph } from "./vegetables";

const gloss = (pen: Pen, x: number, y: number, rx: number, ry: number, turn = -35, strength = 0.75) =>
  oval(x, y, rx, ry, pen.glow(strength), turn);

/** A leaf on a stalk, its foot at the origin, pointing up and to the end. */
const leaf = (pen: Pen, x: number, y: number, scale: number, turn: number) =>
  place(
    fill("M0,0C2,-30 30,-52 74,-50C66,-14 36,8 0,0Z", pen.fall(palette.leaf, 0.14)) +
      line("M4,-2C24,-18 44,-34 66,-46", hex(palette.youngLeaf), 3.5, 0.8),
    x,
    y,
    scale,
    turn,
  );

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

export const banana: Glyph = (pen) => {
  const skin = tone(0.87, 0.155, 95);
  const finger = (x: number, y: number, turn: number, shade: number) =>
    place(
      [
        fill(
          "M-86,-58C-80,-70 -64,-70 -60,-58C-50,-8 -4,34 62,34C84,34 96,30 102,38C108,48 98,56 88,60C20,86 -78,50 -86,-58Z",
          pen.fall(lit(skin, shade), 0.1),
        ),
        fill("M-86,-58C-78,50 20,86 88,60C20,72 -62,34 -80,-62Z", hex(lit(skin, shade - 0.1)), 0.6),
        line("M-66,-50C-54,0 -6,46 80,48", hex(lit(skin, 0.08)), 5, 0.7),
        fill("M94,33C104,33 110,48 100,56C96,58 90,60 88,60Z", hex(palette.coffee)),
      ].join(""),
      x,
      y,
      0.92,
      turn,
    );
  return [
    finger(2, -14, -16, -0.05),
    finger(-2, 0, 0, -0.015),
    finger(-8, 14, 16, 0.02),
    fill(
      "M-96,-44C-92,-66 -88,-84 -84,-96C-80,-104 -70,-104 -67,-96C-62,-80 -58,-62 -54,-44C-64,-34 -88,-32 -96,-44Z",
      pen.barrel(lit(skin, -0.03)),
    ),
    fill("M-85,-94C-80,-104 -70,-104 -66,-94L-68,-86H-83Z", hex(palette.bark)),
  ].join("");
};

/** A bunch of grapes of any colour. */
export function grapes(skin: Tone): Glyph {
  const rows = [
    [-58, 5],
    [-26, 4.6],
    [4, 4],
    [32, 3],
    [58, 2],
    [80, 1],
  ] as const;
  return (pen) =>
    [
      line("M2,-62C0,-84 8,-94 22,-102", hex(palette.bark), 8),
      place(
        fill(
          "M0,0C-30,-30 -20,-58 6,-62C16,-80 46,-74 52,-54C78,-48 78,-18 56,-8C40,8 18,10 0,0Z",
          pen.fall(palette.leaf, 0.14),
        ) +
          line(
            "M2,-2C18,-22 30,-38 44,-50M18,-22Q10,-34 6,-48M24,-26Q40,-24 54,-22",
            hex(palette.youngLeaf),
            3,
            0.7,
          ),
        6,
        -56,
        0.9,
        14,
      ),
      ...rows.flatMap(([y, count]) =>
        Array.from({ length: Math.round(count) }, (_, index) => {
          const x = (index - (Math.round(count) - 1) / 2) * 34 + (y > 20 ? 4 : 0);
          return disc(x, y, 21, pen.round(skin)) + oval(x - 7, y - 8, 6, 8, pen.glow(0.8), -30);
        }),
      ),
    ].join("");
}

const melonSkin = tone(0.47, 0.12, 142);
export const watermelon: Glyph = (pen) => {
  const stripe = hex(lit(melonSkin, -0.15));
  const flesh = tone(0.64, 0.19, 22);
  const wedge =
    fill("M-78,0A78,78 0 0 0 78,0Z", pen.round(melonSkin)) +
    fill("M-70,0A70,70 0 0 0 70,0Z", hex(tone(0.93, 0.06, 120))) +
    fill("M-62,0A62,62 0 0 0 62,0Z", pen.blend(lit(flesh, 0.04), lit(flesh, -0.03))) +
    repeat(
      [
        [-36, 14],
        [-16, 26],
        [6, 16],
        [24, 32],
        [40, 12],
        [2, 46],
        [-24, 42],
      ],
      (x = 0, y = 0) => oval(x, y, 3.4, 5.4, hex(palette.coffee), x),
    );
  return [
    oval(-12, -4, 92, 86, pen.round(melonSkin)),
    repeat([[-74], [-44], [-8], [28], [58]], (x = 0) =>
      fill(
        `M${x * 0.35 - 14},-88Q${x * 1.25 - 22},-40 ${x * 1.12 - 16},-4Q${x * 1.2 - 26},40 ${x * 0.4 - 14},80Q${x * 1.2 - 2},40 ${x * 1.3 - 2},-2Q${x * 1.2},-44 ${x * 0.35 - 8},-88Z`,
        stripe,
        0.75,
      ),
    ),
    gloss(pen, -52, -42, 30, 30, -35, 0.6),
    line("M-12,-88q2,-12 12,-16", hex(palette.stalk), 8),
    place(wedge, 38, 32, 0.92, -16),
  ].join("");
};

export const melon: Glyph = (pen) => {
  const rind = tone(0.8, 0.09, 88);
  const net = hex(lit(rind, 0.13));
  return [
    disc(0, 2, 90, pen.round(rind)),
    line(
      "M-78,-40Q-30,-20 0,-86M-88,-6Q-40,-30 20,-84M-88,20Q-20,10 54,-66M-76,52Q0,34 78,-38M-50,76Q20,60 90,-4M-10,92Q50,70 88,30M-62,-62Q-50,20 -20,88M-30,-82Q-20,0 30,86M10,-88Q20,0 66,64M44,-78Q52,-20 88,26M-84,-20Q-70,40 -36,82",
      net,
      3,
      0.75,
    ),
    gloss(pen, -40, -40, 30, 30, -35, 0.5),
    line("M0,-84q4,-12 14,-18", hex(palette.stalk), 9),
  ].join("");
};

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

export const strawberry: Glyph = (pen) => {
  const skin = tone(0.58, 0.21, 25);
  const inside = ([x, y]: [number, number]) => Math.abs(x) < 66 - Math.max(0, y + 10) * 0.62;
  return [
    fill(
      "M0,-50C40,-72 88,-56 86,-8C82,42 34,92 0,100C-34,92 -82,42 -86,-8C-88,-56 -40,-72 0,-50Z",
      pen.round(skin),
    ),
    ...sunflower(34, 76, 72)
      .map(([x, y]): [number, number] => [x, y + 14])
      .filter(inside)
      .map(([x, y]) => oval(x, y, 2.6, 4.4, hex(tone(0.9, 0.12, 92)))),
    gloss(pen, -42, -16, 18, 32),
    repeat([[-78], [-42], [0], [42], [78]], (turn = 0) =>
      place(
        fill("M0,0C-16,-14 -14,-40 0,-56C14,-40 16,-14 0,0Z", pen.fall(palette.leaf)),
        0,
        -44,
        0.92,
        turn,
      ),
    ),
    line("M0,-62C0,-80 6,-90 16,-98", hex(palette.stalk), 7),
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

export const kiwi: Glyph = (pen) => {
  const flesh = tone(0.76, 0.16, 126);
  const seeds = Array.from({ length: 22 }, (_, index) => {
    const angle = (index / 22) * Math.PI * 2;
    return oval(
      22 + Math.cos(angle) * 30,
      22 + Math.sin(angle) * 30,
      2.6,
      5,
      hex(palette.coffee),
      (angle * 180) / Math.PI + 90,
    );
  });
  return [
    oval(-24, -18, 74, 62, pen.round(tone(0.5, 0.06, 70)), -18),
    gloss(pen, -50, -46, 26, 18, -20, 0.35),
    disc(22, 22, 70, pen.round(tone(0.46, 0.06, 70))),
    disc(20, 20, 64, pen.round(flesh)),
    ...Array.from({ length: 14 }, (_, index) => {
      const angle = (index / 14) * Math.PI * 2;
      return line(
        `M${22 + Math.cos(angle) * 20},${22 + Math.sin(angle) * 20}L${22 + Math.cos(angle) * 56},${22 + Math.sin(angle) * 56}`,
        hex(lit(flesh, 0.12)),
        3,
        0.6,
      );
    }),
    ...seeds,
    oval(22, 22, 17, 15, hex(tone(0.95, 0.05, 115))),
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

/** Dates of any ripeness: three, glossy and wrinkled. */
export function dates(skin: Tone): Glyph {
  return (pen) => {
    const one = (x: number, y: number, turn: number, scale: number) =>
      place(
        [
          fill("M-70,0C-66,-40 40,-46 68,-14C76,-4 76,6 68,16C40,44 -64,42 -70,0Z", pen.round(skin)),
          line(
            "M-46,-14C-10,-26 26,-22 52,-8M-48,10C-16,24 22,22 54,8M-20,0Q10,-6 40,2",
            hex(lit(skin, -0.1)),
            4,
            0.5,
          ),
          oval(-14, -18, 36, 9, pen.glow(0.6), -4),
          oval(-67, 0, 9, 11, hex(palette.wheat)),
        ].join(""),
        x,
        y,
        scale,
        turn,
      );
    return one(24, -42, -14, 0.86) + one(-26, 2, 22, 0.92) + one(24, 44, -10, 0.96);
  };
}

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

/** Olives of any colour on a twig. */
export function olives(skin: Tone): Glyph {
  return (pen) => {
    const narrow = (x: number, y: number, turn: number) =>
      place(
        fill("M0,0C14,-16 50,-20 84,0C50,16 16,14 0,0Z", pen.fall(tone(0.6, 0.08, 135))),
        x,
        y,
        0.9,
        turn,
      );
    const one = (x: number, y: number) =>
      oval(x, y, 30, 38, pen.round(skin), 12) + gloss(pen, x - 9, y - 12, 9, 14, -15, 0.85);
    return [
      line("M-80,-70C-30,-60 20,-50 80,-74", hex(palette.bark), 6),
      narrow(30, -62, -40),
      narrow(-40, -66, 200),
      narrow(-10, -62, -110),
      narrow(66, -70, 40),
      line("M-34,-62V-20M26,-60V0M62,-66V-40", hex(palette.bark), 4),
      one(-36, 8),
      one(62, -10),
      one(20, 42),
    ].join("");
  };
}
