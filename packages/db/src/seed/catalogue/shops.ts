import { readFileSync } from "node:fs";
import type { Localized } from "../localized";
import { buildProducts, type CatalogueOptions } from "./build-products";
import { danaRoots, marsaRoots, type RootCategory } from "./categories";
import { parseCatalogue } from "./parse-catalogue";
import type { SeedProduct } from "./seed-product";

/** A category of a demo shop; parents come before their children. */
export interface SeedCategory {
  slug: string;
  name: Localized;
  parentSlug: string | null;
  sortOrder: number;
  isHome: boolean;
}

/** A demo shop before it is in a database. */
export interface DemoShop {
  slug: "marsa" | "dana";
  name: Localized;
  currency: "SAR" | "KWD";
  categories: SeedCategory[];
  products: SeedProduct[];
}

function buildShop(
  identity: Pick<DemoShop, "slug" | "name" | "currency">,
  file: string,
  roots: readonly RootCategory[],
  options: CatalogueOptions,
): DemoShop {
  const leaves = parseCatalogue(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));
  const categories = roots.flatMap((root, rootIndex): SeedCategory[] => [
    { slug: root.slug, name: root.name, parentSlug: null, sortOrder: rootIndex * 10, isHome: true },
    ...root.leaves.map((code, leafIndex) => {
      const leaf = leaves.find((candidate) => candidate.code === code);
      if (!leaf) throw new RangeError(`${file} has no category ${code}`);
      const sortOrder = rootIndex * 10 + leafIndex + 1;
      return { slug: leaf.slug, name: leaf.name, parentSlug: root.slug, sortOrder, isHome: false };
    }),
  ]);
  return { ...identity, categories, products: buildProducts(leaves, options) };
}

/** Marsa Market: a grocer in riyals with 9 departments and more than 400 products. */
export const marsaShop = () =>
  buildShop(
    { slug: "marsa", name: { en: "Marsa Market", ar: "مرسى ماركت" }, currency: "SAR" },
    "catalogue.txt",
    marsaRoots,
    { currencyDigits: 2, barcodePrefix: 200, secondBrandShare: 0.5 },
  );

/** Dana Home: a household shop in dinars of three digits, so that minor units and tenants are never mixed up unseen. */
export const danaShop = () =>
  buildShop(
    { slug: "dana", name: { en: "Dana Home", ar: "دانة هوم" }, currency: "KWD" },
    "dana-catalogue.txt",
    danaRoots,
    { currencyDigits: 3, barcodePrefix: 201, secondBrandShare: 0 },
  );

/** The first `count` products of a shop, one of a line at most, with the categories they need: for tests. */
export function smallerShop(shop: DemoShop, count: number): DemoShop {
  const firstOfLine = new Map<string, SeedProduct>();
  for (const product of shop.products) {
    const line = `${product.leafCode}/${product.stemSlug}`;
    if (!firstOfLine.has(line)) firstOfLine.set(line, product);
  }
  const lines = [...firstOfLine.values()];
  const products = lines.filter(
    (_, index) =>
      Math.floor((index * count) / lines.length) !== Math.floor(((index - 1) * count) / lines.length),
  );
  const leaves = new Set(products.map(({ categorySlug }) => categorySlug));
  const roots = new Set(
    shop.categories.filter(({ slug }) => leaves.has(slug)).map(({ parentSlug }) => parentSlug),
  );
  const categories = shop.categories.filter(({ slug }) => leaves.has(slug) || roots.has(slug));
  return { ...shop, products, categories };
}
