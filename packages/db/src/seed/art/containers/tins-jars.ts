import { block, fill, line, oval } from "../draw";
import { palette } from "../palette";
import { hex, lit } from "../tone";
import { type Container, screwCap, solid, wrap } from "./container";

/** A food tin with a rolled rim and a ring to pull. */
function tinOf(width: number, height: number): Container {
  return (pen, look) => {
    const half = width / 2;
    const bow = width * 0.1;
    const outline = `M${-half},${-height + bow}V${-bow}C${-half},${bow * 0.5} ${half},${bow * 0.5} ${half},${-bow}V${-height + bow}Z`;
    const lidY = -height + bow;
    return {
      art: [
        solid(
          pen,
          outline,
          palette.steel,
          wrap(pen, look, width, -height + bow + 18, height - bow - 14),
          "barrelLight",
        ),
        fill(
          `M${-half},${-bow - 4}C${-half},${bow * 0.5 - 4} ${half},${bow * 0.5 - 4} ${half},${-bow - 4}V${-bow + 6}C${half},${bow * 0.5 + 6} ${-half},${bow * 0.5 + 6} ${-half},${-bow + 6}Z`,
          pen.barrel(palette.steel),
        ),
        oval(0, lidY + 6, half + 3, bow + 4, hex(lit(palette.steel, -0.14))),
        oval(0, lidY, half + 3, bow + 4, pen.fall(lit(palette.steel, 0.08))),
        oval(0, lidY + 2, half - 9, bow - 4, pen.fall(lit(palette.steel, -0.06), -0.1)),
        oval(0, lidY + 2, half * 0.72, bow * 0.58, pen.fall(lit(palette.steel, 0.02))),
        `<ellipse cx="${-half * 0.1}" cy="${lidY + 4}" rx="${half * 0.2}" ry="${bow * 0.26}" fill="none" stroke="${hex(lit(palette.steel, -0.24))}" stroke-width="6"/>`,
      ].join(""),
      width,
      height: height + 6,
    };
  };
}
export const tin = tinOf(230, 330);
export const smallTin = tinOf(190, 220);
export const flatTin = tinOf(300, 150);

/** A tall tin with a plastic lid, for ghee and milk powder. */
export const lidTin: Container = (pen, look) => {
  const drawn = tinOf(270, 370)(pen, look);
  return {
    ...drawn,
    art:
      drawn.art +
      fill("M-140,-352V-316C-140,-286 140,-286 140,-316V-352Z", pen.barrel(look.cap)) +
      oval(0, -352, 140, 29, pen.fall(lit(look.cap, 0.08))) +
      oval(0, -352, 116, 22, pen.fall(lit(look.cap, 0.02), -0.06)),
    height: 384,
  };
};

/** A drinks can. */
export const can: Container = (pen, look) => {
  const outline = "M-76,-14L-92,-44V-384L-74,-420H74L92,-384V-44L76,-14C60,4 -60,4 -76,-14Z";
  return {
    art: [
      solid(pen, outline, look.body, wrap(pen, look, 184, -388, 350), "barrelLight"),
      fill("M-80,-24C-60,-4 60,-4 80,-24L76,-12C60,6 -60,6 -76,-12Z", pen.barrel(palette.steel)),
      oval(0, -420, 76, 14, hex(lit(palette.steel, -0.16))),
      oval(0, -424, 76, 14, pen.fall(lit(palette.steel, 0.1))),
      oval(0, -423, 62, 10, pen.fall(lit(palette.steel, -0.06), -0.1)),
      oval(4, -422, 22, 5, hex(lit(palette.steel, -0.26))),
    ].join(""),
    width: 184,
    height: 438,
  };
};

/** A jar of clear glass: the content shows, a label in the middle, a lid on top. */
function jarOf(width: number, height: number, lidHeight: number, shoulders: number): Container {
  return (pen, look) => {
    const half = width / 2;
    const neck = half * 0.84;
    const top = -height + lidHeight;
    const outline = `M${-half + 22},0Q${-half},0 ${-half},-22V${top + shoulders}C${-half},${top + shoulders * 0.3} ${-neck},${top + shoulders * 0.3} ${-neck},${top}H${neck}C${neck},${top + shoulders * 0.3} ${half},${top + shoulders * 0.3} ${half},${top + shoulders}V-22Q${half},0 ${half - 22},0Z`;
    const body = height - lidHeight - shoulders;
    return {
      art: [
        solid(
          pen,
          outline,
          pen.blend(lit(look.content, 0.04), lit(look.content, -0.05)),
          wrap(pen, look, width * 0.94, -body * 0.9, body * 0.78),
          "barrelLight",
        ),
        fill(`M${-neck},${top}H${neck}V${top + 16}H${-neck}Z`, "#ffffff", 0.25),
        oval(-half * 0.68, -body * 0.98, 7, 26, pen.glow(0.9), 12),
        screwCap(pen, look.cap, neck * 2 + 16, lidHeight, top + 8),
      ].join(""),
      width,
      height,
    };
  };
}
export const jar = jarOf(230, 350, 60, 44);
export const squatJar = jarOf(256, 300, 66, 40);
export const tallJar = jarOf(212, 400, 72, 50);

/** A slim shaker for salt and ground spices. */
export const shaker: Container = (pen, look) => ({
  art: [
    solid(
      pen,
      "M-74,0Q-88,0 -88,-14V-330Q-88,-344 -74,-344H74Q88,-344 88,-330V-14Q88,0 74,0Z",
      look.body,
      wrap(pen, look, 176, -330, 316),
      "barrelLight",
    ),
    block(-82, -410, 164, 74, 14, pen.barrel(look.cap)),
    oval(0, -408, 72, 10, pen.fall(lit(look.cap, 0.08))),
    line("M-26,-408h4M-8,-408h4M10,-408h4M28,-408h4", hex(lit(look.cap, -0.3)), 6),
  ].join(""),
  width: 176,
  height: 416,
});
