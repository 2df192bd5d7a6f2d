import { block, disc, fill, line, oval, place, repeat } from "../draw";
import { label } from "../label";
import { palette } from "../palette";
import { hex, lit, type Tone } from "../tone";
import { type Container, type PackageLook, solid } from "./container";

/** A box seen a little from the end side and from above. */
function boxOf(width: number, height: number, depth: number): Container {
  return (pen, look) => {
    const rise = depth * 0.42;
    const left = -(width + depth) / 2;
    const right = left + width;
    const front = `M${left},${-height}H${right}V0H${left}Z`;
    const side = `M${right},${-height}L${right + depth},${-height - rise}V${-rise}L${right},0Z`;
    const top = `M${left},${-height}L${left + depth},${-height - rise}H${right + depth}L${right},${-height}Z`;
    const face = label(pen, look.label, left, -height, width, height);
    return {
      art: [
        fill(side, hex(lit(look.body, -0.12))),
        fill(top, pen.fall(lit(look.body, 0.06))),
        solid(pen, front, look.body, face, "faceLight"),
        line(
          `M${right},${-height}V0M${left},${-height}H${right}L${right + depth},${-height - rise}`,
          "#ffffff",
          2.5,
          0.4,
        ),
      ].join(""),
      width: width + depth,
      height: height + rise,
    };
  };
}
export const box = boxOf(250, 340, 110);
export const tallBox = boxOf(240, 440, 96);
export const largeBox = boxOf(330, 420, 130);
export const flatBox = boxOf(400, 220, 90);
export const slimBox = boxOf(430, 130, 70);

/** A brick of long-life milk or juice, with a cap. */
export const brick: Container = (pen, look) => {
  const drawn = boxOf(196, 430, 96)(pen, look);
  return {
    ...drawn,
    art:
      drawn.art +
      block(-74, -492, 70, 34, 8, pen.barrel(look.cap)) +
      oval(-39, -492, 35, 9, pen.fall(lit(look.cap, 0.05))),
    height: 500,
  };
};

/** Small bricks with straws, wrapped together. */
export const juiceBoxes: Container = (pen, look) => {
  const one = boxOf(118, 216, 52)(pen, look).art;
  const straw = line("M-30,-60V-206", hex(palette.white), 9) + line("M-30,-60V-206", hex(look.cap), 3);
  return {
    art: [
      [-106, -52],
      [12, -52],
      [130, -52],
      [-150, 0],
      [-30, 0],
      [90, 0],
    ]
      .map(([x = 0, y = 0]) => place(one + (y === 0 ? place(straw, -48, 0) : ""), x, y))
      .join(""),
    width: 440,
    height: 300,
  };
};

/** A box of paper tissues, one standing out of it. */
export const tissueBox: Container = (pen, look) => {
  const drawn = boxOf(370, 180, 150)(pen, look);
  return {
    ...drawn,
    art:
      drawn.art +
      oval(4, -212, 92, 15, hex(lit(look.body, -0.22))) +
      fill(
        "M-70,-212C-80,-262 -50,-270 -36,-322C-20,-300 0,-340 22,-346C20,-312 52,-300 58,-276C72,-256 76,-232 72,-212C36,-200 -36,-200 -70,-212Z",
        pen.fall(palette.white, 0.1),
      ) +
      line(
        "M-30,-214C-34,-256 -26,-284 -34,-310M14,-212C20,-256 12,-300 20,-334M44,-214C50,-242 44,-262 54,-276",
        hex(lit(palette.white, -0.12)),
        4,
        0.7,
      ),
    height: 350,
  };
};

/** A tray of thirty eggs in grey pulp. */
export const eggTray: Container = (pen, look) => {
  const pulp = lit(palette.kraft, -0.06);
  const rows = [4, 3, 2, 1, 0].map((row) => {
    const y = -104 - row * 40;
    const width = 520 - row * 26;
    return [
      fill(
        `M${-width / 2 - 8},${y + 46}L${-width / 2 + 4},${y + 6}H${width / 2 - 4}L${width / 2 + 8},${y + 46}Z`,
        pen.fall(lit(pulp, -0.05)),
      ),
      ...Array.from({ length: 6 }, (_, column) => {
        const x = (column - 2.5) * (width / 6.2);
        return (
          oval(x, y - 4, width / 15.5, width / 12.6, pen.round(look.content)) +
          oval(x - 11, y - 24, 8, 11, pen.glow(0.8), 24)
        );
      }),
    ].join("");
  });
  const foot = `M-286,-62C-250,-44 -222,-44 -190,-62C-158,-44 -126,-44 -94,-62C-62,-44 -30,-44 0,-62C30,-44 62,-44 94,-62C126,-44 158,-44 190,-62C222,-44 250,-44 286,-62L268,-8Q264,0 254,0H-254Q-264,0 -268,-8Z`;
  return {
    art: [
      ...rows,
      fill(foot, pen.fall(pulp, 0.16)),
      label(pen, { ...look.label, hero: null, style: "cap" }, -70, -54, 140, 54),
    ].join(""),
    width: 572,
    height: 320,
  };
};

/** A long carton for a roll of foil or film, the roll's end in sight. */
export const rollBox: Container = (pen, look) => ({
  art: place(
    [
      fill("M-260,-120L-210,-160H290L250,-120Z", pen.fall(lit(look.body, 0.07))),
      fill("M250,-120L290,-160V-46L250,0Z", hex(lit(look.body, -0.13))),
      oval(270, -76, 15, 30, pen.round(palette.steel)),
      solid(
        pen,
        "M-260,-120H250V0H-260Z",
        look.body,
        label(pen, { ...look.label, hero: null }, -260, -120, 510, 120),
        "faceLight",
      ),
      fill(
        "M-260,-120H250V-112C200,-70 -210,-70 -260,-112Z",
        pen.blend(lit(look.content, 0.08), lit(look.content, -0.06)),
        0.96,
      ),
      line("M-260,-112l12,8l12,-8l12,8l12,-8l12,8l12,-8l12,8l12,-8", hex(palette.steel), 3, 0.7),
    ].join(""),
    -10,
    -40,
    1,
    -8,
  ),
  width: 560,
  height: 280,
});

/** The same packages side by side under film: `inner` three across and two deep. */
export function shrinkPack(inner: Container): Container {
  return (pen, look) => {
    const drawn = inner(pen, look);
    const step = drawn.width * 0.94;
    const back = [-0.94, 0, 0.94].map((x) => place(drawn.art, x * drawn.width + 26, -54, 0.97));
    const front = [-0.98, 0, 0.98].map((x) => place(drawn.art, x * drawn.width - 14, 0));
    const half = step * 1.56;
    const film = `M${-half},${-drawn.height * 0.86}C${-half * 0.5},${-drawn.height * 0.98} ${half * 0.6},${-drawn.height * 1.06} ${half * 1.02},${-drawn.height * 0.92}L${half * 1.02},-20Q${half},6 ${half * 0.9},6H${-half * 0.94}Q${-half},6 ${-half},-10Z`;
    return {
      art: [
        ...back,
        ...front,
        fill(film, "#ffffff", 0.14),
        line(
          `M${-half * 0.9},${-drawn.height * 0.7}L${-half * 0.5},-30M${-half * 0.76},${-drawn.height * 0.74}L${-half * 0.4},-60M${half * 0.5},${-drawn.height * 0.8}L${half * 0.86},-40`,
          "#ffffff",
          10,
          0.4,
        ),
      ].join(""),
      width: half * 2.06,
      height: drawn.height + 54,
    };
  };
}

/** A corrugated case, taped, for goods that come by the carton. */
export const shippingCase: Container = (pen, look) => {
  const kraft: Tone = palette.kraft;
  const drawn = boxOf(
    360,
    300,
    170,
  )(pen, { ...look, body: kraft, label: { ...look.label, paper: lit(kraft, 0.02) } } satisfies PackageLook);
  return { ...drawn, art: drawn.art + fill("M-105,-300L65,-371H105L-65,-300Z", hex(lit(kraft, 0.12)), 0.8) };
};

/** Sheets folded into a stack under a printed band: sponges, napkins and the like. */
export const bandedBlocks: Container = (pen, look) => {
  const one = (x: number, y: number) =>
    block(x - 150, y - 62, 300, 62, 14, pen.fall(look.content, 0.14)) +
    block(x - 150, y - 20, 300, 20, 8, pen.fall(look.cap, 0.1)) +
    repeat([[-110], [-60], [10], [70], [120]], (dx = 0) => disc(x + dx, y - 44, 4, "#1d1820", 0.12));
  return {
    art:
      one(0, 0) +
      one(4, -66) +
      one(-4, -132) +
      pen.clip("M-62,-198H62V2H-62Z", label(pen, look.label, -62, -198, 124, 200)) +
      fill("M-62,-198H62V2H-62Z", pen.faceLight()),
    width: 308,
    height: 200,
  };
};
