import { block, fill, line, oval, place } from "../draw";
import { label } from "../label";
import { palette } from "../palette";
import { hex, lit, type tone } from "../tone";
import { type Container, solid, wrap } from "./container";

/** A tub that narrows to its foot, under a lid; `foil` closes it instead of a lid. */
function tubOf(width: number, height: number, foil: boolean): Container {
  return (pen, look) => {
    const half = width / 2;
    const foot = half * 0.84;
    const bow = width * 0.07;
    const outline = `M${-half},${-height}L${-foot},${-bow}C${-foot},${bow * 0.6} ${foot},${bow * 0.6} ${foot},${-bow}L${half},${-height}Z`;
    const lid = foil ? palette.steel : look.cap;
    return {
      art: [
        solid(pen, outline, look.body, wrap(pen, look, width, -height + 14, height - 14), "barrelLight"),
        foil
          ? fill(
              `M${-half - 10},${-height}C${-half - 4},${-height + bow * 2.6} ${half + 4},${-height + bow * 2.6} ${half + 10},${-height}Z`,
              pen.barrel(lid),
            )
          : fill(
              `M${-half - 9},${-height - 8}V${-height + 16}C${-half - 4},${-height + bow * 2.8} ${half + 4},${-height + bow * 2.8} ${half + 9},${-height + 16}V${-height - 8}Z`,
              pen.barrel(lid),
            ),
        oval(0, -height - (foil ? 0 : 8), half + 10, bow * 1.6, pen.fall(lit(lid, 0.06))),
        oval(
          0,
          -height - (foil ? -1 : 7),
          half - 8,
          bow * 1.15,
          pen.fall(lit(lid, foil ? 0.1 : -0.02), -0.06),
        ),
      ].join(""),
      width: width + 20,
      height: height + bow * 1.6 + 8,
    };
  };
}
export const cup = tubOf(210, 190, true);
export const tub = tubOf(320, 210, false);
export const tallTub = tubOf(290, 300, false);

/** A butcher's tray under film, its content in the dish. */
export const tray: Container = (pen, look) => {
  const dish = "M-270,-150L-236,-20Q-232,0 -212,0H212Q232,0 236,-20L270,-150Z";
  return {
    art: [
      fill(dish, pen.fall(look.body, 0.14)),
      oval(0, -150, 274, 76, pen.fall(lit(look.body, 0.06))),
      oval(0, -146, 246, 62, hex(lit(look.body, -0.1))),
      look.label.hero ? place(look.label.hero(pen), 0, -186, 1.42, 0, 0.86) : "",
      fill("M-262,-150C-250,-300 250,-300 262,-150C200,-96 -200,-96 -262,-150Z", "#ffffff", 0.13),
      line(
        "M-186,-216C-120,-254 -40,-268 40,-262M-210,-180C-190,-206 -170,-220 -150,-230",
        "#ffffff",
        9,
        0.55,
      ),
      look.label.brand
        ? place(label(pen, { ...look.label, hero: null, style: "cap" }, -64, -58, 128, 78), 96, -62, 1, -4)
        : "",
    ].join(""),
    width: 548,
    height: 300,
  };
};

/** A shallow open punnet, its content heaped in it. */
export const punnet: Container = (pen, look) => ({
  art: [
    fill("M-230,-140H230L206,-130H-206Z", hex(lit(look.body, -0.2))),
    look.label.hero
      ? [
          [-124, -188, 0.82, -10],
          [0, -204, 0.86, 8],
          [122, -188, 0.82, 16],
          [-70, -132, 0.9, 12],
          [62, -130, 0.9, -8],
        ]
          .map(([x = 0, y = 0, scale = 1, turn = 0]) =>
            place(look.label.hero?.(pen) ?? "", x, y, scale, turn),
          )
          .join("")
      : "",
    fill(
      "M-232,-142C-150,-96 150,-96 232,-142L204,-10Q202,0 190,0H-190Q-202,0 -204,-10Z",
      pen.fall(look.body, 0.16),
    ),
    line(
      "M-150,-96L-136,-14M-50,-84L-46,-12M50,-84L46,-12M150,-96L136,-14",
      hex(lit(look.body, -0.14)),
      6,
      0.5,
    ),
    look.label.brand ? label(pen, { ...look.label, hero: null, style: "cap" }, -60, -80, 120, 60) : "",
  ].join(""),
  width: 464,
  height: 300,
});

/** A block in printed foil, ends folded: butter, halva, soap. */
export const wrapped: Container = (pen, look) => ({
  art: place(
    [
      fill("M-200,-150L-130,-206H250L190,-150Z", pen.fall(lit(look.body, 0.05))),
      fill("M190,-150L250,-206V-62L190,0Z", hex(lit(look.body, -0.12))),
      fill("M190,-150L250,-206L222,-100ZM190,0L250,-62L222,-100Z", hex(lit(look.body, -0.05))),
      solid(
        pen,
        "M-200,-150H190V0H-200Z",
        look.body,
        label(pen, look.label, -200, -150, 390, 150),
        "faceLight",
      ),
      line("M-200,-150H190L250,-206", "#ffffff", 3, 0.5),
    ].join(""),
    -24,
    -16,
    1,
    -4,
  ),
  width: 460,
  height: 230,
});

/** A flat sealed pack with a window, for slices of cheese and fish. */
export const flatPack: Container = (pen, look) => ({
  art: [
    solid(
      pen,
      "M-200,-270Q-200,-286 -184,-286H184Q200,-286 200,-270V-16Q200,0 184,0H-184Q-200,0 -200,-16Z",
      look.body,
      wrap(pen, look, 400, -286, 286),
      "faceLight",
    ),
    line("M-184,-266H184M-184,-20H184", "#ffffff", 3, 0.5),
    block(-34, -282, 68, 12, 6, "#1d1820", 0.3),
  ].join(""),
  width: 400,
  height: 286,
});

/** A tube standing on its cap: toothpaste. */
export const tube: Container = (pen, look) => ({
  art: place(
    [
      solid(pen, "M-74,-70L-104,-450H104L74,-70Z", look.body, wrap(pen, look, 210, -430, 350), "barrelLight"),
      block(-106, -474, 212, 30, 3, pen.barrel(lit(look.body, -0.03))),
      line(
        Array.from({ length: 15 }, (_, index) => `M${-92 + index * 13},-470v22`).join(""),
        "#1d1820",
        2.4,
        0.2,
      ),
      fill("M-76,-74H76L62,-6Q60,0 52,0H-52Q-60,0 -62,-6Z", pen.barrel(look.cap)),
    ].join(""),
    0,
    0,
    1,
    6,
  ),
  width: 250,
  height: 476,
});

/** A tablet in a printed sleeve, its foil and a bitten corner showing. */
export const tablet: Container = (pen, look) => ({
  art: place(
    [
      block(-118, -470, 236, 130, 6, pen.fall(look.content, 0.1)),
      line("M-40,-466V-340M40,-466V-340M-114,-404H114", hex(lit(look.content, 0.12)), 5, 0.8),
      fill(
        "M-128,-372l16,-16l16,14l16,-16l16,14l16,-16l16,14l16,-16l16,14l16,-16l16,14l16,-16l16,14l16,-14l16,16v40h-256z",
        pen.barrel(palette.steel),
      ),
      solid(pen, "M-128,-350H128V0H-128Z", look.body, wrap(pen, look, 256, -350, 350), "faceLight"),
    ].join(""),
    -20,
    -20,
    1,
    10,
  ),
  width: 330,
  height: 490,
});

/** A bar of soap in its open paper. */
export const soapBar: Container = (pen, look) => ({
  art: [
    solid(
      pen,
      "M-190,-170Q-190,-180 -180,-180H60V0H-180Q-190,0 -190,-10Z",
      look.body,
      label(pen, look.label, -190, -180, 250, 180),
      "faceLight",
    ),
    block(30, -166, 180, 150, 46, pen.round(look.content)),
    oval(118, -92, 58, 40, hex(lit(look.content, -0.06))),
    oval(118, -95, 55, 37, pen.round(lit(look.content, 0.02))),
    oval(70, -132, 34, 12, pen.glow(0.9), -14),
    fill("M60,-180L78,-150L58,-120L80,-88L58,-56L78,-28L60,0Z", hex(lit(look.body, 0.04))),
  ].join(""),
  width: 410,
  height: 190,
});

/** Two brushes in front of their card. */
export const brushes: Container = (pen, look) => {
  const brush = (x: number, colour: ReturnType<typeof tone>, turn: number) =>
    place(
      [
        block(-13, -330, 26, 330, 13, pen.barrel(colour)),
        block(-10, -440, 20, 120, 9, pen.barrel(colour)),
        block(-21, -474, 42, 92, 12, pen.barrel(palette.white)),
        line("M-14,-470v84M-5,-472v88M5,-472v88M14,-470v84", hex(lit(look.cap, 0.08)), 5, 0.75),
        block(-9, -230, 18, 120, 9, "#ffffff", 0.4),
      ].join(""),
      x,
      0,
      1,
      turn,
    );
  return {
    art: [
      solid(
        pen,
        "M-130,-420Q-130,-440 -110,-440H110Q130,-440 130,-420V-10Q130,0 120,0H-120Q-130,0 -130,-10Z",
        look.body,
        label(pen, look.label, -130, -440, 260, 200),
        "faceLight",
      ),
      brush(-46, look.cap, -5),
      brush(48, look.content, 5),
    ].join(""),
    width: 300,
    height: 486,
  };
};
