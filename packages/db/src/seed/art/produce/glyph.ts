import { fill, line, oval, place } from "../draw";
import { palette } from "../palette";
import type { Pen } from "../pen";
import { hex } from "../tone";

/** A drawing inside the square from −100 to 100, standing on about y = 90. */
export type Glyph = (pen: Pen) => string;

/** The light spot that every glossy thing has towards the inline start. */
export const gloss = (pen: Pen, x: number, y: number, rx: number, ry: number, turn = -35, strength = 0.75) =>
  oval(x, y, rx, ry, pen.glow(strength), turn);

/** A leaf on a stalk, its foot at the point, pointing up and to the end. */
export const leaf = (pen: Pen, x: number, y: number, scale: number, turn: number) =>
  place(
    fill("M0,0C2,-30 30,-52 74,-50C66,-14 36,8 0,0Z", pen.fall(palette.leaf, 0.14)) +
      line("M4,-2C24,-18 44,-34 66,-46", hex(palette.youngLeaf), 3.5, 0.8),
    x,
    y,
    scale,
    turn,
  );
