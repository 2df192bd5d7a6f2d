import { fill, line, oval, place, repeat } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import { type Glyph, gloss } from "./glyph";

export const tomato: Glyph = (pen) => {
  const body = "M0,-62C26,-84 92,-80 97,-12C100,52 54,86 0,86C-54,86 -100,52 -97,-12C-92,-80 -26,-84 0,-62Z";
  const dark = hex(lit(palette.tomato, -0.14));
  const sepal = "M0,0C10,-16 30,-22 52,-10C36,-2 20,8 0,4Z";
  return [
    fill(body, pen.round(palette.tomato)),
    line("M-6,-54C-46,-46 -58,-8 -52,34", dark, 5, 0.18),
    line("M10,-54C48,-44 60,-6 54,40", dark, 5, 0.22),
    gloss(pen, -44, -26, 26, 40),
    oval(0, -56, 44, 13, pen.shade(0.45)),
    repeat([[8], [68], [130], [186], [255]], (turn = 0) =>
      place(fill(sepal, pen.fall(palette.leaf)), 0, -58, 0.86, turn, 0.8),
    ),
    line("M0,-60C2,-74 8,-82 16,-88", hex(lit(palette.leaf, -0.06)), 9),
  ].join("");
};

/** Cucumbers and courgettes: a long body lit across, with stripes and a stalk. */
function gourd(body: Tone, stripes: number, stalk: boolean): Glyph {
  return (pen) =>
    place(
      [
        fill(
          "M-34,-70C-30,-104 28,-106 34,-70C40,-20 40,40 30,78C22,104 -24,104 -31,78C-41,36 -40,-24 -34,-70Z",
          pen.barrel(body),
        ),
        ...Array.from({ length: stripes }, (_, index) => {
          const x = -24 + (48 / Math.max(1, stripes - 1)) * index;
          return line(
            `M${x * 0.8},-84C${x * 1.2},-30 ${x * 1.2},30 ${x * 0.8},82`,
            hex(lit(body, 0.14)),
            3,
            0.45,
          );
        }),
        gloss(pen, -14, -24, 9, 58, 4, 0.6),
        stalk
          ? fill("M-14,-90L-10,-116C-4,-122 8,-122 12,-116L16,-90Z", pen.barrel(palette.stalk))
          : oval(0, -97, 10, 5, hex(lit(body, -0.1))),
      ].join(""),
      0,
      0,
      0.92,
      52,
    );
}

export const cucumber = gourd(tone(0.48, 0.12, 142), 5, false);

export const courgette = gourd(tone(0.62, 0.12, 130), 4, true);

export const potato: Glyph = (pen) => {
  const skin = tone(0.76, 0.085, 78);
  const eye = hex(lit(skin, -0.18));
  return [
    fill(
      "M-92,18C-104,-30 -58,-70 -8,-66C44,-78 96,-40 96,8C98,52 58,72 8,70C-42,80 -86,64 -92,18Z",
      pen.round(skin),
    ),
    repeat(
      [
        [-48, -14],
        [10, -38],
        [52, 2],
        [-10, 28],
        [34, 44],
        [-62, 30],
      ],
      (x = 0, y = 0) => line(`M${x - 7},${y}Q${x},${y + 6} ${x + 8},${y - 1}`, eye, 4, 0.5),
    ),
    gloss(pen, -30, -34, 44, 20, -18, 0.4),
  ].join("");
};

export const carrot: Glyph = (pen) => {
  const root = tone(0.7, 0.17, 52);
  const ring = hex(lit(root, -0.12));
  const frond = (turn: number, length: number) =>
    place(
      [
        line(`M0,0C4,${-length * 0.5} 0,${-length * 0.8} 2,${-length}`, hex(palette.leaf), 6),
        repeat(
          Array.from({ length: 5 }, (_, step) => [-(length * (0.36 + step * 0.15)), 22 - step * 3]),
          (y = 0, reach = 0) =>
            line(
              `M1,${y}q${-reach},-6 ${-reach},-20M1,${y}q${reach},-6 ${reach},-20`,
              hex(lit(palette.leaf, 0.03)),
              7.5,
            ),
        ),
      ].join(""),
      0,
      -50,
      0.86,
      turn,
    );
  return place(
    [
      frond(-28, 86),
      frond(24, 82),
      frond(0, 96),
      fill("M-34,-42C-30,-62 30,-62 35,-42C38,6 16,66 2,112C-14,66 -38,6 -34,-42Z", pen.barrel(root)),
      line("M-32,-18Q-20,-12 -10,-14M30,0Q18,8 8,6M-25,24Q-14,30 -6,28M20,44Q12,50 6,48", ring, 4, 0.5),
      gloss(pen, -14, -8, 9, 44, 6, 0.6),
    ].join(""),
    -8,
    -4,
    0.94,
    24,
  );
};

export const aubergine: Glyph = (pen) =>
  place(
    [
      fill(
        "M-22,-62C-36,-30 -68,0 -66,44C-64,82 -34,98 0,98C38,98 66,78 66,40C66,-4 36,-32 24,-62Z",
        pen.round(palette.plum),
      ),
      gloss(pen, -32, 22, 15, 46, 12, 0.85),
      fill(
        "M-30,-50C-34,-76 -12,-86 -4,-86L-8,-112C-2,-118 8,-116 12,-110L10,-86C26,-82 36,-70 32,-48L14,-62L2,-42L-12,-62Z",
        pen.fall(palette.leaf),
      ),
    ].join(""),
    0,
    0,
    0.94,
    28,
  );

/** A bell pepper of any colour. */
export function bellPepper(skin: Tone): Glyph {
  return (pen) =>
    [
      fill(
        "M-4,-56C-34,-80 -92,-68 -90,-8C-88,38 -70,88 -34,90C-18,92 -8,82 0,84C10,80 18,92 34,90C72,86 90,36 90,-10C90,-70 34,-80 -4,-56Z",
        pen.round(skin),
      ),
      line("M-10,-50C-34,-20 -34,40 -14,82M18,-52C42,-20 40,46 20,82", hex(lit(skin, -0.14)), 5, 0.36),
      gloss(pen, -58, -12, 15, 44, 8, 0.8),
      gloss(pen, 4, -8, 10, 34, 4, 0.45),
      oval(2, -56, 34, 11, pen.shade(0.5)),
      fill("M-22,-56C-16,-68 20,-70 26,-58C16,-50 -12,-48 -22,-56Z", pen.fall(palette.leaf)),
      line("M4,-62C2,-80 10,-92 24,-96", hex(lit(palette.leaf, -0.05)), 12),
    ].join("");
}

export const hotPepper: Glyph = (pen) =>
  place(
    [
      fill(
        "M-26,-62C-8,-76 20,-72 26,-56C36,-6 16,62 -34,108C-20,56 -42,0 -26,-62Z",
        pen.barrel(tone(0.56, 0.15, 140)),
      ),
      gloss(pen, -10, -10, 7, 46, 8, 0.75),
      fill("M-32,-56C-30,-78 26,-80 30,-52C16,-62 -16,-64 -32,-56Z", pen.fall(palette.deepLeaf)),
      line("M0,-70C2,-88 12,-98 22,-100", hex(palette.deepLeaf), 9),
    ].join(""),
    0,
    0,
    0.95,
    32,
  );

export const okra: Glyph = (pen) => {
  const pod = tone(0.66, 0.12, 130);
  return place(
    [
      fill("M-22,-66C-10,-76 12,-76 23,-66C28,-20 18,50 1,108C-17,50 -28,-20 -22,-66Z", pen.barrel(pod)),
      line("M-8,-66C-10,0 -6,50 0,96M9,-66C12,0 8,50 2,96", hex(lit(pod, -0.14)), 3, 0.5),
      fill(
        "M-27,-60C-24,-84 -8,-86 -5,-90L-5,-108Q0,-114 6,-108L6,-90C12,-86 26,-82 28,-60Q0,-74 -27,-60Z",
        pen.fall(palette.leaf),
      ),
    ].join(""),
    0,
    0,
    0.9,
    -30,
  );
};
