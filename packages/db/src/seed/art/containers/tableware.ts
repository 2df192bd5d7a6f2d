import { block, fill, line, oval, place, repeat } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex, lit, type Tone, tone } from "../tone";
import type { Container } from "./container";

/** A set of small cups on a round tray. */
export const coffeeSet: Container = (pen, look) => {
  const rim = hex(tone(0.76, 0.12, 82));
  const one = (x: number, y: number) =>
    place(
      [
        fill("M-52,-92C-50,-34 -32,-10 -20,0H20C32,-10 50,-34 52,-92Z", pen.barrel(palette.white)),
        fill("M-46,-58C-30,-46 30,-46 46,-58L42,-40C28,-30 -28,-30 -42,-40Z", pen.barrel(look.cap)),
        oval(0, -92, 52, 14, rim),
        oval(0, -91, 46, 11, pen.round(tone(0.5, 0.1, 62))),
      ].join(""),
      x,
      y,
    );
  return {
    art: [
      oval(0, -40, 290, 74, pen.fall(tone(0.7, 0.1, 80), 0.2)),
      oval(0, -50, 290, 74, pen.fall(tone(0.84, 0.1, 85))),
      oval(0, -50, 262, 62, pen.fall(tone(0.76, 0.1, 82), -0.1)),
      one(-96, -78),
      one(96, -78),
      one(0, -96),
      one(-160, -34),
      one(0, -24),
      one(160, -34),
    ].join(""),
    width: 580,
    height: 230,
  };
};

/** A pot of Gulf coffee: long beak, pointed lid. */
export const coffeePot: Container = (pen, look) => {
  const metal = pen.barrel(look.body);
  return {
    art: [
      `<path d="M110,-330C220,-330 220,-120 116,-110" fill="none" stroke="${metal}" stroke-width="26" stroke-linecap="round"/>`,
      fill(
        "M-74,-310C-140,-326 -200,-372 -236,-360C-214,-340 -180,-280 -104,-214Z",
        pen.fall(lit(look.body, -0.04)),
      ),
      fill(
        "M-70,-330C-84,-250 -150,-190 -150,-96C-150,-36 -116,0 -70,0H70C116,0 150,-36 150,-96C150,-190 84,-250 70,-330Z",
        metal,
      ),
      fill(
        "M-74,-326C-60,-400 -30,-410 -16,-440H16C30,-410 60,-400 74,-326Z",
        pen.barrel(lit(look.body, -0.05)),
      ),
      fill("M-10,-440L0,-500L10,-440Z", metal),
      block(-80, -338, 160, 18, 8, pen.barrel(look.cap)),
      fill("M-146,-130C-80,-106 80,-106 146,-130L142,-98C80,-76 -80,-76 -142,-98Z", pen.barrel(look.cap)),
      oval(-66, -160, 20, 66, pen.glow(0.8), 14),
    ].join(""),
    width: 440,
    height: 500,
  };
};

const plateAt = (pen: Pen, base: Tone, rim: Tone, y: number, width: number) =>
  oval(0, y + 9, width, width * 0.24, hex(lit(base, -0.2))) +
  oval(0, y, width, width * 0.24, pen.fall(base)) +
  `<ellipse cy="${y}" rx="${width - 10}" ry="${width * 0.24 - 5}" fill="none" stroke="${hex(rim)}" stroke-width="5"/>` +
  oval(0, y + 4, width * 0.66, width * 0.145, pen.fall(lit(base, -0.05), -0.08));

/** Plates in a stack. */
export const plates: Container = (pen, look) => ({
  art: [0, -26, -52, -78, -104].map((y) => plateAt(pen, palette.white, look.cap, y - 60, 250)).join(""),
  width: 500,
  height: 230,
});

/** A wide platter of rice on its foot. */
export const platter: Container = (pen, look) => ({
  art: [
    fill("M-80,-40C-70,-10 -110,0 -130,0H130C110,0 70,-10 80,-40Z", pen.barrel(look.body)),
    plateAt(pen, look.body, look.cap, -76, 292),
    look.label.hero ? place(look.label.hero(pen), 0, -138, 1.5, 0, 0.72) : "",
  ].join(""),
  width: 584,
  height: 250,
});

/** A bowl for salad or dates, filled. */
export const bowl: Container = (pen, look) => ({
  art: [
    oval(0, -190, 220, 50, pen.fall(lit(look.body, 0.05))),
    oval(0, -186, 200, 40, hex(lit(look.body, -0.16))),
    look.label.hero ? place(look.label.hero(pen), 0, -214, 1.25, 0, 0.72) : "",
    fill(
      "M-220,-190C-214,-60 -120,0 -70,0H70C120,0 214,-60 220,-190C160,-130 -160,-130 -220,-190Z",
      pen.barrel(look.body),
    ),
    line("M-214,-170C-150,-116 150,-116 214,-170", hex(look.cap), 8, 0.9),
    oval(-120, -86, 22, 44, pen.glow(0.6), 30),
  ].join(""),
  width: 440,
  height: 270,
});

/** Glasses of water. */
export const glasses: Container = (pen, look) => {
  const one = (x: number, y: number) =>
    place(
      [
        fill("M-70,-250L-54,-10Q-52,0 -42,0H42Q52,0 54,-10L70,-250Z", pen.barrel(look.content), 0.55),
        fill("M-62,-170L-52,-16H52L62,-170C30,-160 -30,-160 -62,-170Z", pen.fall(palette.water), 0.8),
        oval(0, -250, 70, 15, "#ffffff", 0, 0.55),
        oval(0, -170, 61, 10, "#ffffff", 0, 0.5),
        line("M-46,-226L-38,-40", "#ffffff", 12, 0.65),
      ].join(""),
      x,
      y,
    );
  return { art: one(-120, -34) + one(120, -34) + one(0, 0), width: 400, height: 300 };
};

/** A pot with two handles under its lid. */
export const pot: Container = (pen, look) => ({
  art: [
    `<path d="M-214,-190C-276,-190 -276,-130 -214,-134M214,-190C276,-190 276,-130 214,-134" fill="none" stroke="${hex(lit(look.body, -0.16))}" stroke-width="24" stroke-linecap="round"/>`,
    fill("M-220,-250L-212,-40Q-208,0 -168,0H168Q208,0 212,-40L220,-250Z", pen.barrel(look.body)),
    oval(0, -250, 232, 46, hex(lit(look.body, -0.18))),
    fill(
      "M-232,-254C-200,-330 200,-330 232,-254C160,-206 -160,-206 -232,-254Z",
      pen.barrel(lit(look.body, 0.04)),
    ),
    block(-34, -352, 68, 48, 20, pen.barrel(look.cap)),
    oval(-110, -284, 66, 14, pen.glow(0.8), -10),
    oval(-140, -130, 16, 76, pen.glow(0.8), 2),
  ].join(""),
  width: 520,
  height: 352,
});

/** A frying pan seen from above the stove. */
export const pan: Container = (pen, look) => ({
  art: place(
    [
      place(block(0, -19, 300, 38, 18, pen.fall(look.cap, 0.16)), 130, -150, 1, -16),
      oval(-60, -122, 236, 106, hex(lit(look.body, -0.12))),
      oval(-60, -142, 236, 106, pen.fall(look.body, 0.1)),
      oval(-60, -134, 202, 86, pen.round(lit(look.body, -0.06))),
      oval(-130, -164, 74, 26, pen.glow(0.4), -14),
    ].join(""),
    -70,
    0,
  ),
  width: 580,
  height: 262,
});

/** Wooden spoons in a jar. */
export const spoons: Container = (pen, look) => {
  const spoon = (x: number, turn: number, shade: number) =>
    place(
      block(-11, -340, 22, 320, 9, pen.barrel(lit(palette.kraft, shade))) +
        oval(0, -380, 42, 62, pen.round(lit(palette.kraft, shade))) +
        oval(0, -376, 28, 44, pen.fall(lit(palette.kraft, shade - 0.08), -0.08)),
      x,
      -60,
      1,
      turn,
    );
  return {
    art: [
      spoon(-50, -14, -0.05),
      spoon(50, 13, -0.03),
      spoon(-14, -4, 0.01),
      spoon(24, 5, 0.03),
      fill("M-120,-230L-106,-14Q-104,0 -90,0H90Q104,0 106,-14L120,-230Z", pen.barrel(look.body)),
      oval(0, -228, 120, 24, "#1d1820", 0, 0.12),
      line("M-118,-200C-60,-184 60,-184 118,-200", hex(look.cap), 9),
    ].join(""),
    width: 330,
    height: 500,
  };
};

/** Small jars of spices on a shelf. */
export const spiceJars: Container = (pen) => {
  const spices = [tone(0.72, 0.15, 72), tone(0.5, 0.16, 30), tone(0.5, 0.08, 130)];
  const one = (x: number, content: Tone) =>
    place(
      [
        block(-76, -240, 152, 240, 24, pen.barrel(palette.glass)),
        block(-66, -180, 132, 170, 16, pen.barrel(content)),
        block(-76, -240, 152, 240, 24, pen.barrelLight()),
        block(-70, -290, 140, 62, 12, pen.barrel(palette.kraft)),
      ].join(""),
      x,
      0,
    );
  return {
    art: repeat(
      [
        [-176, 0],
        [0, 1],
        [176, 2],
      ],
      (x = 0, index = 0) => one(x, spices[index] ?? palette.honey),
    ),
    width: 520,
    height: 292,
  };
};
