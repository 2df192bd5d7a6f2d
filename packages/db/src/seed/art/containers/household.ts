import { block, fill, line, oval, place } from "../draw";
import { label } from "../label";
import { palette } from "../palette";
import { hex, lit, tone } from "../tone";
import type { Container } from "./container";

/** Bags on a roll, one edge loose. */
export const bagRoll: Container = (pen, look) => ({
  art: [
    oval(176, -130, 34, 126, pen.fall(lit(look.body, -0.08))),
    fill(
      "M-180,-256H176V-4H-180C-226,-4 -226,-256 -180,-256Z",
      pen.blend(lit(look.body, 0.16), lit(look.body, -0.1)),
    ),
    oval(176, -130, 34, 126, pen.fall(lit(look.body, 0.04))),
    oval(176, -130, 13, 48, hex(lit(look.body, -0.2))),
    pen.clip("M-140,-258H60V0H-140Z", label(pen, look.label, -140, -258, 200, 258)),
    fill("M-140,-256H60V-4H-140Z", pen.blend(tone(1, 0, 0), tone(0.3, 0.02, 270)), 0.14),
    fill("M-180,-4C-60,10 60,14 150,34C176,30 190,10 176,-4Z", pen.fall(lit(look.body, 0.06))),
  ].join(""),
  width: 420,
  height: 290,
});

/** Rolls of paper, stacked; the front ones show their cores. */
export const paperRolls: Container = (pen, look) => {
  const paper = palette.white;
  const roll = (x: number, y: number) =>
    place(
      [
        fill("M-84,-150V-20C-84,10 84,10 84,-20V-150Z", pen.barrel(paper)),
        oval(0, -150, 84, 28, pen.fall(lit(paper, -0.01))),
        oval(0, -150, 26, 9, hex(lit(palette.kraft, -0.06))),
        `<ellipse cy="-150" rx="56" ry="18.5" fill="none" stroke="${hex(lit(paper, -0.09))}" stroke-width="2.5"/>`,
        line(
          "M-60,-96v4M-30,-84v4M10,-82v4M44,-90v4M-48,-44v4M-8,-38v4M36,-42v4",
          hex(lit(look.cap, 0.16)),
          9,
          0.55,
        ),
      ].join(""),
      x,
      y,
    );
  return {
    art: [
      roll(-92, -156),
      roll(92, -156),
      roll(-180, 0),
      roll(0, 0),
      roll(180, 0),
      label(pen, { ...look.label, hero: null, style: "cap" }, -74, -104, 148, 84),
    ].join(""),
    width: 530,
    height: 340,
  };
};

/** Two tall rolls of kitchen towel. */
export const towelRolls: Container = (pen, look) => {
  const paper = palette.white;
  const roll = (x: number) =>
    place(
      [
        fill("M-106,-380V-24C-106,12 106,12 106,-24V-380Z", pen.barrel(paper)),
        oval(0, -380, 106, 34, pen.fall(paper)),
        oval(0, -380, 30, 10, hex(lit(palette.kraft, -0.06))),
        `<ellipse cy="-380" rx="70" ry="22" fill="none" stroke="${hex(lit(paper, -0.09))}" stroke-width="3"/>`,
        pen.clip(
          "M-106,-300C-60,-276 60,-276 106,-300V-120C60,-96 -60,-96 -106,-120Z",
          label(pen, look.label, -106, -300, 212, 205),
        ),
        fill("M-106,-380V-24C-106,12 106,12 106,-24V-380Z", pen.barrelLight()),
      ].join(""),
      x,
      0,
    );
  return { art: roll(104) + roll(-104), width: 420, height: 414 };
};

/** Boxes with clip-on lids, from large to small. */
export const containers: Container = (pen, look) => {
  const one = (width: number, height: number, y: number) =>
    [
      fill(
        `M${-width / 2},${y - height}L${-width / 2 + 16},${y - 12}Q${-width / 2 + 18},${y} ${-width / 2 + 32},${y}H${width / 2 - 32}Q${width / 2 - 18},${y} ${width / 2 - 16},${y - 12}L${width / 2},${y - height}Z`,
        pen.barrel(look.content),
        0.85,
      ),
      block(-width / 2 - 12, y - height - 24, width + 24, 34, 12, pen.barrel(look.cap)),
      block(-width / 2 + 2, y - height - 20, width - 4, 7, 3, "#ffffff", 0.4),
      block(-26, y - height - 8, 52, 36, 8, pen.fall(lit(look.cap, -0.06))),
      line(`M${-width * 0.36},${y - height * 0.72}V${y - height * 0.3}`, "#ffffff", 12, 0.55),
    ].join("");
  return { art: one(430, 150, 0) + one(330, 116, -176) + one(230, 84, -316), width: 460, height: 430 };
};

/** Foil trays nested in each other. */
export const foilTrays: Container = (pen) => {
  const one = (y: number) =>
    fill(
      `M-250,${y - 90}L-206,${y - 8}Q-202,${y} -190,${y}H190Q202,${y} 206,${y - 8}L250,${y - 90}Z`,
      pen.barrel(palette.steel),
    ) +
    line(
      Array.from(
        { length: 22 },
        (_, index) => `M${-226 + index * 21.5},${y - 80}L${-196 + index * 18.6},${y - 6}`,
      ).join(""),
      hex(lit(palette.steel, -0.14)),
      3,
      0.6,
    ) +
    block(-268, y - 104, 536, 18, 8, pen.barrel(lit(palette.steel, 0.06)));
  return {
    art:
      one(0) +
      one(-50) +
      one(-100) +
      oval(0, -202, 250, 30, pen.fall(lit(palette.steel, 0.1))) +
      oval(0, -198, 224, 22, pen.fall(lit(palette.steel, -0.1), -0.12)),
    width: 536,
    height: 236,
  };
};

/** Paper cups: a stack of them and one beside it. */
export const paperCups: Container = (pen, look) => {
  const one = (x: number, y: number) =>
    place(
      [
        fill("M-78,-200L-58,-6C-50,6 50,6 58,-6L78,-200Z", pen.barrel(palette.white)),
        pen.clip(
          "M-78,-200L-58,-6C-50,6 50,6 58,-6L78,-200Z",
          label(pen, { ...look.label, style: "band" }, -80, -170, 160, 160),
        ),
        fill("M-78,-200L-58,-6C-50,6 50,6 58,-6L78,-200Z", pen.barrelLight()),
        oval(0, -200, 80, 18, pen.fall(palette.white)),
        oval(0, -198, 70, 13, hex(lit(palette.white, -0.14))),
      ].join(""),
      x,
      y,
    );
  const stack = [-150, -120, -90, -60, -30].map((y) => one(-84, y)).join("");
  return { art: stack + one(-84, 0) + one(110, 8), width: 360, height: 370 };
};
