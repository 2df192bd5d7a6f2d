import { disc, fill, line, oval, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import { type Glyph, gloss } from "./glyph";

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
