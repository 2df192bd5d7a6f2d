import { block, fill } from "../draw";
import { type LabelLook, label } from "../label";
import type { Pen } from "../pen";
import { hex, type Tone } from "../tone";

/** The colours of a package and what its label shows. */
export interface PackageLook {
  body: Tone;
  cap: Tone;
  /** What can be seen through a window or a glass. */
  content: Tone;
  label: LabelLook;
}

/** A package standing on the origin: x around 0, y upwards negative. */
export interface Drawn {
  art: string;
  width: number;
  height: number;
}

export type Container = (pen: Pen, look: PackageLook) => Drawn;

type Light = "barrelLight" | "pouchLight" | "faceLight";

/** A body with its front painted on, lit as one: the light lies over label and paper alike. */
export function solid(pen: Pen, outline: string, body: Tone | string, front: string, light: Light): string {
  const paint = typeof body === "string" ? body : hex(body);
  return fill(outline, paint) + pen.clip(outline, front) + fill(outline, pen[light]());
}

/** A label across the whole width of a body; the outline clips what stands out. */
export const wrap = (pen: Pen, look: PackageLook, width: number, top: number, height: number) =>
  label(pen, look.label, -width / 2, top, width, height);

/** A screw cap of the given size, ribbed, its foot at `y`. */
export function screwCap(pen: Pen, tone: Tone, width: number, height: number, y: number): string {
  const ribs = Math.floor(width / 13);
  const step = width / ribs;
  return (
    block(-width / 2, y - height, width, height, Math.min(10, height * 0.25), pen.barrel(tone)) +
    Array.from({ length: ribs - 1 }, (_, index) =>
      block(-width / 2 + (index + 1) * step - 1, y - height + 8, 2, height - 14, 1, "#1d1820", 0.14),
    ).join("") +
    block(-width / 2 + 4, y - height + 3, width - 8, 5, 2.5, "#ffffff", 0.35)
  );
}
