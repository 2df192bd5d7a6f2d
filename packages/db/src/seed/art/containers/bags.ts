import { block, fill, line, oval } from "../draw";
import { palette } from "../palette";
import { hex, lit } from "../tone";
import { type Container, solid, wrap } from "./container";

/** The creases of a soft package between `left` and `right`. */
const creases = (width: number, height: number) =>
  line(
    `M${-width * 0.4},${-height * 0.93}C${-width * 0.36},${-height * 0.84} ${-width * 0.42},${-height * 0.78} ${-width * 0.36},${-height * 0.7}M${width * 0.3},${-height * 0.94}C${width * 0.34},${-height * 0.86} ${width * 0.28},${-height * 0.8} ${width * 0.36},${-height * 0.72}M${-width * 0.38},${-height * 0.08}C${-width * 0.34},${-height * 0.14} ${-width * 0.4},${-height * 0.2} ${-width * 0.35},${-height * 0.27}M${width * 0.36},${-height * 0.07}C${width * 0.32},${-height * 0.14} ${width * 0.4},${-height * 0.18} ${width * 0.34},${-height * 0.25}`,
    "#ffffff",
    7,
    0.34,
  );

/** A sealed pillow: crisps, frozen vegetables, pasta. */
function pillowOf(width: number, height: number): Container {
  return (pen, look) => {
    const half = width / 2;
    const outline = `M${-half + 8},0C${-half - 8},${-height * 0.2} ${-half - 12},${-height * 0.4} ${-half},${-height * 0.5}C${-half - 10},${-height * 0.66} ${-half - 6},${-height * 0.84} ${-half + 8},${-height}H${half - 8}C${half + 6},${-height * 0.84} ${half + 10},${-height * 0.66} ${half},${-height * 0.5}C${half + 12},${-height * 0.4} ${half + 8},${-height * 0.2} ${half - 8},0Z`;
    const seal = (y: number) =>
      block(-half + 4, y, width - 8, 20, 2, hex(lit(look.body, 0.05))) +
      line(
        Array.from(
          { length: Math.floor(width / 12) - 1 },
          (_, index) => `M${-half + 14 + index * 12},${y + 3}v14`,
        ).join(""),
        "#1d1820",
        2,
        0.16,
      );
    return {
      art:
        solid(pen, outline, look.body, wrap(pen, look, width + 24, -height + 20, height - 40), "pouchLight") +
        creases(width, height) +
        seal(-height - 4) +
        seal(-16),
      width: width + 16,
      height: height + 4,
    };
  };
}
export const pillow = pillowOf(330, 440);
export const smallPillow = pillowOf(290, 380);

/** A pouch that stands on a gusset, with a tear notch: coffee, nuts, spices. */
export const pouch: Container = (pen, look) => {
  const outline =
    "M-128,-8C-60,10 60,10 128,-8C150,-90 152,-260 134,-400Q132,-412 120,-412H-120Q-132,-412 -134,-400C-152,-260 -150,-90 -128,-8Z";
  return {
    art: [
      solid(pen, outline, look.body, wrap(pen, look, 300, -372, 350), "pouchLight"),
      fill("M-132,-40C-70,-4 70,-4 132,-40L128,-8C60,10 -60,10 -128,-8Z", "#1d1820", 0.16),
      line("M-130,-384H130M-131,-372H131", "#ffffff", 3, 0.45),
      creases(268, 380),
    ].join(""),
    width: 292,
    height: 416,
  };
};

/** A folded paper bag: flour, sugar, semolina. */
export const paperBag: Container = (pen, look) => {
  const outline =
    "M-132,0Q-142,0 -142,-10L-136,-376Q-120,-392 -104,-404H104Q120,-392 136,-376L142,-10Q142,0 132,0Z";
  return {
    art: [
      solid(pen, outline, look.body, wrap(pen, look, 284, -370, 366), "pouchLight"),
      fill(
        "M-104,-404C-100,-420 -92,-430 -84,-430H84C92,-430 100,-420 104,-404Z",
        pen.fall(lit(look.body, 0.03)),
      ),
      line("M-136,-376H136M-104,-404H104", "#1d1820", 3, 0.14),
      line("M-118,-360L-124,-20M118,-360L124,-20", "#1d1820", 3, 0.1),
    ].join(""),
    width: 284,
    height: 430,
  };
};

/** A stitched sack with ears, for rice and sugar by the ten kilograms. */
export const sack: Container = (pen, look) => {
  const outline =
    "M-176,-14C-130,8 130,8 176,-14C202,-120 202,-360 172,-470C120,-484 -120,-484 -172,-470C-202,-360 -202,-120 -176,-14Z";
  return {
    art: [
      fill("M-172,-462L-196,-508Q-176,-522 -150,-484Z", pen.fall(lit(look.body, -0.05))),
      fill("M172,-462L196,-508Q176,-522 150,-484Z", pen.fall(lit(look.body, -0.08))),
      solid(pen, outline, look.body, wrap(pen, look, 404, -440, 410), "pouchLight"),
      line("M-166,-452C-100,-464 100,-464 166,-452", hex(lit(look.cap, -0.05)), 4, 0.9),
      line(
        Array.from({ length: 17 }, (_, index) => `M${-152 + index * 19},-464l6,16`).join(""),
        hex(palette.white),
        4,
        0.85,
      ),
      creases(370, 450),
    ].join(""),
    width: 400,
    height: 510,
  };
};

/** A clear bag closed with a clip, its content in sight: bread and buns. */
export const breadBag: Container = (pen, look) => {
  const outline =
    "M-180,-6C-60,8 60,8 180,-6C198,-80 196,-180 170,-236C120,-262 60,-270 30,-300L44,-366Q0,-378 -44,-366L-30,-300C-60,-270 -120,-262 -170,-236C-196,-180 -198,-80 -180,-6Z";
  return {
    art: [
      fill(outline, hex(lit(look.content, 0.06))),
      pen.clip(
        outline,
        (look.label.hero
          ? `<g transform="translate(0 -122) scale(1.56 1.24)">${look.label.hero(pen)}</g>`
          : "") +
          `<g transform="translate(0 -14)">${wrap(pen, { ...look, label: { ...look.label, hero: null, style: "cap" } }, 400, -56, 84)}</g>`,
      ),
      fill(outline, "#ffffff", 0.16),
      fill(outline, pen.pouchLight()),
      line(
        "M-150,-210C-170,-150 -168,-100 -158,-60M-20,-300C-60,-276 -110,-250 -140,-236M20,-300C50,-280 100,-258 140,-240M150,-190C162,-150 160,-110 154,-80",
        "#ffffff",
        7,
        0.6,
      ),
      block(-40, -312, 80, 24, 7, pen.barrel(look.cap)),
    ].join(""),
    width: 372,
    height: 372,
  };
};

/** A soft pack with a moulded handle: nappies, toilet paper, kitchen towels. `rolls` shows through a window. */
export const bundle: Container = (pen, look) => {
  const outline =
    "M-190,-10Q-194,0 -180,0H180Q194,0 190,-10C200,-100 200,-250 188,-340Q186,-352 172,-352H-172Q-186,-352 -188,-340C-200,-250 -200,-100 -190,-10Z";
  return {
    art: [
      fill(
        "M-70,-348C-70,-404 70,-404 70,-348L50,-348C48,-382 -48,-382 -50,-348Z",
        pen.fall(lit(look.body, -0.04)),
      ),
      solid(pen, outline, look.body, wrap(pen, look, 400, -352, 352), "pouchLight"),
      creases(380, 352),
    ].join(""),
    width: 392,
    height: 392,
  };
};

/** A flat pack of wet wipes with its lid. */
export const wipes: Container = (pen, look) => ({
  art: [
    solid(
      pen,
      "M-210,-10C-216,-60 -216,-130 -208,-180Q-206,-190 -194,-190H194Q206,-190 208,-180C216,-130 216,-60 210,-10Q208,0 196,0H-196Q-208,0 -210,-10Z",
      look.body,
      wrap(pen, look, 430, -190, 190),
      "pouchLight",
    ),
    fill("M-80,-192L-60,-226Q-54,-236 -40,-236H40Q54,-236 60,-226L80,-192Z", pen.fall(look.cap, 0.12)),
    fill("M-34,-232C-30,-262 -10,-256 0,-280C8,-262 30,-262 34,-232Z", pen.fall(palette.white, 0.1)),
    oval(0, -192, 84, 8, "#1d1820", 0, 0.12),
  ].join(""),
  width: 430,
  height: 270,
});
