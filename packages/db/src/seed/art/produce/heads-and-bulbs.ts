import { block, disc, fill, line, place, repeat, sunflower } from "../draw";
import { palette } from "../palette";
import { hex, lit, type Tone, tone } from "../tone";
import { type Glyph, gloss } from "./glyph";

/** An onion of any colour. */
export function onion(skin: Tone): Glyph {
  return (pen) => {
    const rib = hex(lit(skin, -0.1));
    return [
      line("M-14,86Q-18,96 -26,98M0,88V100M14,86Q18,96 24,99", hex(palette.wheat), 4),
      fill(
        "M-4,-100C0,-76 8,-62 36,-52C88,-34 104,20 76,56C56,80 28,90 0,90C-28,90 -56,80 -76,56C-104,20 -88,-34 -36,-52C-16,-60 -12,-76 -14,-98C-12,-102 -6,-104 -4,-100Z",
        pen.round(skin),
      ),
      repeat([[-62], [-34], [0], [34], [62]], (x = 0) =>
        line(`M${-4 + x * 0.12},-60C${x * 1.15},-40 ${x * 1.3},40 ${x * 0.2},88`, rib, 3.5, 0.42),
      ),
      gloss(pen, -38, -10, 20, 40, 18, 0.8),
      line("M-8,-98C-6,-78 -10,-64 -24,-54", hex(lit(skin, 0.1)), 4, 0.6),
    ].join("");
  };
}

export const cauliflower: Glyph = (pen) => {
  const curd = tone(0.93, 0.04, 95);
  const floret = (x: number, y: number, size: number) =>
    [
      disc(x, y, size, pen.round(curd)),
      ...sunflower(7, size * 0.62, size * 0.62).map(([dx, dy]) =>
        disc(x + dx - 2, y + dy - 2, size * 0.24, hex(lit(curd, 0.03)), 0.55),
      ),
    ].join("");
  const leaf = (turn: number, scale: number) =>
    place(
      fill("M0,0C-40,-20 -52,-76 -20,-116C8,-96 36,-46 0,0Z", pen.fall(palette.leaf)) +
        line("M0,-4C-14,-40 -18,-70 -18,-104", hex(palette.youngLeaf), 5),
      0,
      84,
      scale,
      turn,
    );
  return [
    leaf(-62, 1.1),
    leaf(70, 1.1),
    leaf(-24, 1.1),
    leaf(34, 1.1),
    ...sunflower(15, 58, 50)
      .sort((one, other) => one[1] - other[1])
      .map(([x, y]) => floret(x, y - 8, 27)),
    leaf(-78, 0.86),
    leaf(84, 0.86),
  ].join("");
};

/** Heads of leaves: cabbages, red ones too, and iceberg lettuce. */
export function head(base: Tone, frilled: boolean): Glyph {
  return (pen) => {
    const vein = hex(lit(base, 0.17));
    const outline = frilled
      ? "M-92,14C-104,-8 -88,-24 -90,-40C-76,-46 -78,-66 -58,-66C-52,-82 -30,-78 -20,-90C-2,-82 18,-96 30,-84C48,-86 52,-68 66,-64C84,-58 78,-40 90,-32C92,-14 104,0 94,16C98,40 82,48 78,64C58,68 52,86 30,84C12,94 -10,94 -28,86C-48,88 -56,72 -74,66C-82,48 -98,40 -92,14Z"
      : "M-94,10C-98,-50 -48,-90 4,-88C60,-88 98,-44 95,10C92,62 52,90 0,90C-52,90 -90,62 -94,10Z";
    const inner = "M-34,84C-74,40 -66,-40 0,-74C62,-48 84,30 40,84Z";
    return [
      fill(outline, pen.round(lit(base, -0.05))),
      fill(
        "M-90,22C-86,-38 -40,-80 20,-82C-30,-50 -52,10 -30,86C-62,80 -88,54 -90,22Z",
        pen.round(lit(base, 0.04)),
      ),
      fill("M92,16C88,-36 62,-70 20,-82C56,-40 62,20 36,84C68,76 90,50 92,16Z", pen.fall(lit(base, -0.02))),
      fill(inner, pen.round(lit(base, 0.09))),
      line(
        "M2,86C-2,30 0,-20 0,-66M0,40Q-26,20 -40,-14M0,36Q26,16 44,-12M0,0Q-16,-14 -24,-36M0,-4Q16,-16 26,-36M-44,78C-74,40 -74,0 -54,-44M48,78C76,40 78,4 64,-38",
        vein,
        4,
        0.6,
      ),
    ].join("");
  };
}

export const cabbage = head(tone(0.76, 0.1, 128), false);

export const redCabbage = head(tone(0.42, 0.1, 335), false);

export const iceberg = head(tone(0.8, 0.13, 125), true);

export const romaine: Glyph = (pen) => {
  const leaf = (turn: number, base: Tone, scale: number) =>
    place(
      [
        fill(
          "M0,96C-20,70 -50,40 -54,0C-64,-16 -50,-28 -56,-46C-46,-56 -50,-74 -34,-80C-26,-98 -8,-98 0,-106C8,-98 26,-98 34,-80C50,-74 46,-56 56,-46C50,-28 64,-16 54,0C50,40 20,70 0,96Z",
          pen.fall(base, 0.12),
        ),
        fill("M-11,96C-8,30 -4,-40 0,-92C4,-40 8,30 11,96Z", hex(palette.cream), 0.85),
        line(
          "M0,40Q-26,24 -38,-4M0,40Q26,24 38,-4M0,-6Q-20,-18 -28,-42M0,-6Q20,-18 28,-42",
          hex(lit(base, 0.14)),
          4,
          0.7,
        ),
      ].join(""),
      0,
      0,
      scale,
      turn,
    );
  return leaf(-26, palette.deepLeaf, 0.92) + leaf(26, palette.deepLeaf, 0.92) + leaf(0, palette.leaf, 0.98);
};

export const garlic: Glyph = (pen) => {
  const skin = tone(0.95, 0.018, 75);
  return [
    fill(
      "M-10,-98C-2,-106 10,-104 12,-96C10,-70 22,-52 52,-32C92,-6 96,52 58,76C36,90 -36,90 -58,76C-96,52 -92,-6 -52,-32C-22,-52 -8,-70 -10,-98Z",
      pen.round(skin),
    ),
    line(
      "M-4,-56C-50,-24 -62,40 -30,82M6,-56C50,-24 62,40 32,82M0,-54C-10,-10 -12,40 0,84",
      hex(tone(0.74, 0.06, 330)),
      4,
      0.5,
    ),
    fill("M-34,84Q0,98 34,84Q20,74 0,76Q-20,74 -34,84Z", hex(palette.wheat)),
    gloss(pen, -44, 10, 16, 40, 12, 0.9),
  ].join("");
};

export const corn: Glyph = (pen) => {
  const grain = tone(0.86, 0.15, 90);
  const rows = Array.from({ length: 9 }, (_, row) => {
    const y = -78 + row * 18;
    return [-2, -1, 0, 1, 2]
      .map((step) => block(step * 20.5 - 10, y, 19.5, 17, 7, pen.round(grain)))
      .join("");
  }).join("");
  const husk = "M0,100C-60,70 -72,10 -52,-40C-40,0 -20,40 10,64Z";
  return place(
    fill("M-44,60C-52,0 -36,-72 0,-96C36,-72 54,0 46,60Q0,96 -44,60Z", pen.barrel(lit(grain, -0.06))) +
      pen.clip("M-44,60C-52,0 -36,-72 0,-96C36,-72 54,0 46,60Q0,96 -44,60Z", rows) +
      fill(husk, pen.fall(palette.youngLeaf, 0.16)) +
      place(fill(husk, pen.fall(palette.leaf, 0.16)), 0, 0, -1, 0, -1),
    0,
    0,
    0.95,
    24,
  );
};

export const pea: Glyph = (pen) => {
  const green = tone(0.7, 0.16, 132);
  return place(
    fill("M-104,-10C-60,-60 60,-62 106,-6C60,62 -60,62 -104,-10Z", pen.fall(palette.leaf)) +
      fill("M-92,-6C-54,-34 54,-36 94,-4C54,36 -54,36 -92,-6Z", hex(lit(palette.deepLeaf, -0.04))) +
      repeat(
        [
          [-58, 20],
          [-26, 25],
          [10, 27],
          [46, 23],
          [72, 15],
        ],
        (x = 0, radius = 0) => disc(x, -2, radius, pen.round(green)),
      ),
    0,
    0,
    0.98,
    -24,
  );
};
