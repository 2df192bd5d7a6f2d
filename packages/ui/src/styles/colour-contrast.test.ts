import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./colours.css", import.meta.url), "utf8").replace(/\/\*.*?\*\//gs, "");

const statusTones = ["ok", "warn", "bad", "info", "mute"] as const;

/** What is read, and where it may stand. WCAG 2.2, 1.4.3. */
const textPairs: [ink: string, ground: string][] = [
  ...["text", "text-2", "text-3", "brand-text", "accent-text"].flatMap((ink) =>
    ["canvas", "surface", "surface-2", "sunken"].map((ground): [string, string] => [ink, ground]),
  ),
  ["on-brand", "brand"],
  ["on-brand", "brand-hover"],
  ["brand-text", "brand-soft"],
  ["text", "brand-soft"],
  ["text-2", "brand-soft"],
  ["on-accent", "accent"],
  ["accent-text", "accent-soft"],
  ["on-bad", "bad-text"],
  ["bad-text", "surface"],
  ["canvas", "text"],
  ...statusTones.map((tone): [string, string] => [`${tone}-text`, `${tone}-fill`]),
];

/** What must be seen to find or work a control. WCAG 2.2, 1.4.11. */
const edgePairs: [edge: string, ground: string][] = [
  ["border-strong", "surface"],
  ["border-strong", "canvas"],
  ["brand", "surface"],
  ["brand", "canvas"],
  ...["canvas", "surface", "sunken"].map((ground): [string, string] => ["focus", ground]),
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string] => [`chart-${n}`, "surface"]),
];

describe.each(["light", "dark"])("%s theme", (theme) => {
  const colours = readTheme(theme);

  test.each(textPairs)("%s on %s can be read (4.5)", (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edgePairs)("%s on %s can be seen (3)", (edge, ground) => {
    expect(contrast(colours, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("both themes set the same tokens", () => {
  expect([...readTheme("dark").keys()]).toEqual([...readTheme("light").keys()]);
});

/** Token → value, from the theme's own block. */
function readTheme(theme: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-theme="${theme}"]`)).match(/\{([^{}]*)\}/)?.[1] ?? "";
  const pairs = [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  return new Map(pairs);
}

function contrast(colours: Map<string, string>, a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(colours, a), luminance(colours, b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colours: Map<string, string>, token: string): number {
  const value = colours.get(token);
  if (value === undefined) throw new Error(`no token --${token}`);
  const [r = 0, g = 0, b = 0] = value.startsWith("#") ? fromHex(value) : fromOklch(value);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function fromHex(hex: string): number[] {
  const channels =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g);
  return (channels ?? []).map((pair) => toLinear(Number.parseInt(pair, 16) / 255));
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** OKLCH to linear sRGB, clipped to what a screen shows. Source: https://bottosson.github.io/posts/oklab/ */
function fromOklch(value: string): number[] {
  const [lightness = 0, chroma = 0, hue = 0] = (value.match(/[\d.]+/g) ?? []).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
}
