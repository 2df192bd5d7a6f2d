/** A colour in OKLCH: equal steps of lightness look equal, so shading needs one number. */
export interface Tone {
  /** 0 black to 1 white. */
  l: number;
  /** 0 grey to about 0.3. */
  c: number;
  /** Degrees. */
  h: number;
}

export const tone = (l: number, c: number, h: number): Tone => ({ l, c, h });

/** The tone `by` lighter (or darker); shadows lean towards blue and light towards yellow, as they do outdoors. */
export function lit(base: Tone, by: number): Tone {
  const target = by > 0 ? 95 : 275;
  const turn = ((target - base.h + 540) % 360) - 180;
  const lean = Math.min(Math.abs(turn), Math.abs(by) * 45) * Math.sign(turn);
  return {
    l: Math.min(0.99, Math.max(0.05, base.l + by)),
    c: base.c * (by > 0 ? 1 - by * 0.9 : 1),
    h: base.h + lean,
  };
}

const encode = (linear: number) => {
  const clamped = Math.min(1, Math.max(0, linear));
  const value = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");
};

/** `#rrggbb`, clipped to sRGB. Source: https://bottosson.github.io/posts/oklab/ */
export function hex({ l, c, h }: Tone): string {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return `#${[
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
    .map(encode)
    .join("")}`;
}
