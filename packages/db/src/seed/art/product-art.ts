import type { SeedProduct } from "../catalogue/seed-product";
import type { Container, PackageLook } from "./containers/container";
import type { LabelLook } from "./label";
import { palette } from "./palette";
import type { Glyph } from "./produce/glyph";
import type { Tone } from "./tone";

/** Loose goods: one glyph, laid out. */
export interface ProduceArt {
  glyph: Glyph;
  layout: "one" | "pair" | "trio";
}

/** Packaged goods: a container, and perhaps what is in it beside it. */
export interface PackageArt {
  container: Container;
  look: PackageLook;
  beside: Glyph | null;
}

export type ProductArt = ProduceArt | PackageArt;

/** The art of a line; a function where its kinds or sizes look different. */
export type ArtOfStem = ProductArt | ((product: SeedProduct) => ProductArt);

/** One piece of produce, two, or three in a pile. */
export const loose = (glyph: Glyph, layout: ProduceArt["layout"] = "one"): ProduceArt => ({ glyph, layout });

interface PackOptions {
  body?: Tone;
  cap?: Tone;
  content?: Tone;
  paper?: Tone;
  hero?: Glyph | null;
  style?: LabelLook["style"];
  beside?: Glyph | null;
}

/** A container with what its label shows; the brand is the product's. */
export const pack = (product: SeedProduct, container: Container, options: PackOptions = {}): PackageArt => ({
  container,
  beside: options.beside ?? null,
  look: {
    body: options.body ?? palette.white,
    cap: options.cap ?? palette.white,
    content: options.content ?? palette.cream,
    label: {
      brand: product.brand,
      paper: options.paper ?? palette.white,
      hero: options.hero ?? null,
      style: options.style ?? "band",
    },
  },
});

/** A line of packaged goods whose kinds and sizes look alike. */
export const packed =
  (container: Container, options: PackOptions = {}): ArtOfStem =>
  (product) =>
    pack(product, container, options);

/** Whether the product is the line's large one, by content. */
export const holds = (product: SeedProduct, grams: number) => {
  const size = product.size;
  if (!size) return false;
  return size.times * size.amount * (size.measure === "kg" || size.measure === "L" ? 1000 : 1) >= grams;
};
