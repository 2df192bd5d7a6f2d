import { hex, lit, type Tone } from "./tone";

type Stop = readonly [offset: number, color: string, opacity?: number];

/** Collects the gradients and clips of one drawing; equal ones are defined once. */
export interface Pen {
  /** Lit like a ball, from the upper start corner. */
  round(base: Tone): string;
  /** Lit like an upright cylinder. */
  barrel(base: Tone): string;
  /** Lit from above: light at the top, darker at the foot. */
  fall(base: Tone, depth?: number): string;
  /** Two colours from top to bottom. */
  blend(top: Tone, bottom: Tone): string;
  /** Light in the start corner, darker to the far one. */
  corner(light: Tone, dark: Tone): string;
  /** A soft highlight that fades to nothing. */
  glow(strength?: number): string;
  /** A patch of another tone that fades to nothing: the blush of a fruit. */
  tint(base: Tone, strength: number): string;
  /** A soft shadow that fades to nothing. */
  shade(strength?: number): string;
  /** Transparent light and dark laid over a whole cylinder, label and all. */
  barrelLight(): string;
  /** The same for a soft package, flatter. */
  pouchLight(): string;
  /** The same for a flat face. */
  faceLight(): string;
  /** Restricts `body` to the inside of a path. */
  clip(d: string, body: string): string;
  /** Everything collected so far, for the `<defs>` of the drawing. */
  defs(): string;
}

/** Starts a drawing. Ids follow from the order of use, so equal drawings are equal texts. */
export function createPen(): Pen {
  const ids = new Map<string, string>();

  const define = (markup: (id: string) => string) => {
    const key = markup("");
    const known = ids.get(key);
    if (known) return known;
    const id = `d${ids.size}`;
    ids.set(key, id);
    definitions.push(markup(id));
    return id;
  };
  const definitions: string[] = [];
  const stops = (list: readonly Stop[]) =>
    list
      .map(
        ([offset, color, opacity = 1]) =>
          `<stop offset="${offset}" stop-color="${color}"${opacity === 1 ? "" : ` stop-opacity="${opacity}"`}/>`,
      )
      .join("");
  const linear = (direction: string, list: readonly Stop[]) =>
    `url(#${define((id) => `<linearGradient id="${id}" ${direction}>${stops(list)}</linearGradient>`)})`;
  const radial = (geometry: string, list: readonly Stop[]) =>
    `url(#${define((id) => `<radialGradient id="${id}" ${geometry}>${stops(list)}</radialGradient>`)})`;
  const across = 'x1="0" x2="1" y1="0" y2="0"';
  const down = 'x1="0" x2="0" y1="0" y2="1"';
  const slant = 'x1="0" x2="1" y1="0" y2="1"';

  return {
    round: (base) =>
      radial('cx=".42" cy=".38" r=".7" fx=".3" fy=".24"', [
        [0, hex(lit(base, 0.13))],
        [0.4, hex(lit(base, 0.03))],
        [0.72, hex(lit(base, -0.05))],
        [1, hex(lit(base, -0.16))],
      ]),
    barrel: (base) =>
      linear(across, [
        [0, hex(lit(base, -0.08))],
        [0.28, hex(lit(base, 0.08))],
        [0.55, hex(base)],
        [1, hex(lit(base, -0.15))],
      ]),
    fall: (base, depth = 0.08) =>
      linear(down, [
        [0, hex(lit(base, depth / 2))],
        [1, hex(lit(base, -depth))],
      ]),
    blend: (top, bottom) =>
      linear(down, [
        [0, hex(top)],
        [1, hex(bottom)],
      ]),
    corner: (light, dark) =>
      radial('cx=".2" cy=".12" r="1.15"', [
        [0, hex(light)],
        [0.45, hex(lit(dark, 0.035))],
        [1, hex(dark)],
      ]),
    glow: (strength = 0.6) =>
      radial('cx=".5" cy=".5" r=".5"', [
        [0, "#fff", strength],
        [0.5, "#fff", strength * 0.4],
        [1, "#fff", 0],
      ]),
    tint: (base, strength) =>
      radial('cx=".5" cy=".5" r=".5"', [
        [0, hex(base), strength],
        [0.55, hex(base), strength * 0.7],
        [1, hex(base), 0],
      ]),
    shade: (strength = 0.35) =>
      radial('cx=".5" cy=".5" r=".5"', [
        [0, "#2a1f14", strength],
        [0.6, "#2a1f14", strength * 0.4],
        [1, "#2a1f14", 0],
      ]),
    barrelLight: () =>
      linear(across, [
        [0, "#1d1820", 0.34],
        [0.1, "#1d1820", 0.08],
        [0.2, "#fff", 0.22],
        [0.27, "#fff", 0.34],
        [0.36, "#fff", 0.06],
        [0.6, "#1d1820", 0.02],
        [0.86, "#1d1820", 0.2],
        [0.95, "#1d1820", 0.34],
        [1, "#1d1820", 0.24],
      ]),
    pouchLight: () =>
      linear(across, [
        [0, "#1d1820", 0.26],
        [0.08, "#1d1820", 0.06],
        [0.16, "#fff", 0.26],
        [0.26, "#fff", 0.04],
        [0.55, "#1d1820", 0.02],
        [0.82, "#1d1820", 0.12],
        [0.9, "#fff", 0.06],
        [1, "#1d1820", 0.28],
      ]),
    faceLight: () =>
      linear(slant, [
        [0, "#fff", 0.22],
        [0.45, "#fff", 0.02],
        [1, "#1d1820", 0.14],
      ]),
    clip: (d, body) =>
      `<g clip-path="url(#${define((id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`)})">${body}</g>`,
    defs: () => `<defs>${definitions.join("")}</defs>`,
  };
}
