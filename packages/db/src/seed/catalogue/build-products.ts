import { internalBarcode } from "../barcode";
import { type Localized, slugify } from "../localized";
import { seededRandom } from "../random";
import { type Brand, type BrandSlug, brands, brandsOfLeaf } from "./brands";
import { describeProduct } from "./describe-product";
import { leafFacts } from "./leaf-facts";
import { contentOf, isComparable, type Size, sizeText } from "./measures";
import type { Leaf, Stem, Variant } from "./parse-catalogue";
import { priceOfSize, roundedPrice } from "./prices";
import type { SeedProduct } from "./seed-product";
import {
  eggUnits,
  isWrapping,
  looseUnits,
  nominalUnits,
  packagedUnits,
  packedUnits,
  type SoldAs,
} from "./selling-units";
import { variantText } from "./variant-words";

/** What differs between the demo shops. */
export interface CatalogueOptions {
  /** Digits of the currency's minor unit. */
  currencyDigits: number;
  /** First three digits of the shop's internal barcodes, 200 to 299. */
  barcodePrefix: number;
  /** Share of the packaged lines that two brands make. */
  secondBrandShare: number;
}

/** Lines that stay without a brand although they are packed: the shop bakes, cuts or weighs them itself. */
const unbrandedLeaves = new Set(["veg", "herbs", "fruit"]);
const unbrandedStems = new Set(["croissant", "whole-chicken"]);

function brandsOf(leaf: Leaf, stem: Stem, secondBrandShare: number): (BrandSlug | null)[] {
  const choices = brandsOfLeaf[leaf.code] ?? [];
  const isLoose = stem.soldBy.kind === "loose" || stem.soldBy.kind === "nominal";
  if (isLoose || choices.length === 0 || unbrandedLeaves.has(leaf.code) || unbrandedStems.has(stem.slug))
    return [null];
  const random = seededRandom(`brands/${stem.slug}`);
  const [first, second] = random.shuffle(choices);
  const makers = random.chance(secondBrandShare) ? [first, second] : [first];
  return makers.filter((maker) => maker !== undefined);
}

/** The choices of a line that are products of their own; the others are selling units of these. */
function productVariants(stem: Stem): Variant[] {
  const plain: Variant = { kind: null, size: null, wraps: null };
  if (stem.variants.length === 0 || stem.soldBy.kind === "packed" || isEggs(stem)) return [plain];
  const own = stem.variants.filter(({ wraps, kind }) => !wraps && kind !== "half");
  for (const larger of stem.variants.filter(({ wraps }) => wraps)) {
    const isUnit = stem.soldBy.kind === "loose" || own.some((single) => isWrapping(stem, larger, single));
    if (!isUnit) own.push(larger);
  }
  return own.length > 0 ? own : [plain];
}

const isEggs = (stem: Stem) => stem.soldBy.kind === "packaged" && stem.soldBy.unit === "tray";

/** The size a line's price is meant for: its first, or the litre where a line opens with a child's bottle. */
function usualSize(stem: Stem): Size | null {
  const sizes = stem.variants.flatMap(({ size, wraps }) => (size && !wraps ? [size] : []));
  const first = sizes[0] ?? stem.variants[0]?.size ?? null;
  const litre = sizes.find((size) => size.measure === "L" && size.amount === 1);
  return first?.measure === "ml" && first.amount <= 250 && litre ? litre : first;
}

/** Price of a choice in minor units: of its kind, its size and its maker. */
function priceOf(stem: Stem, variant: Variant, brandRatio: number, baseMinor: number): number {
  const usual = usualSize(stem);
  const kind = variant.kind ? variantText(stem, variant.kind).priceRatio : 1;
  const firstKind = stem.variants[0]?.kind ? variantText(stem, stem.variants[0].kind).priceRatio : 1;
  const sized =
    usual && variant.size && isComparable(usual, variant.size)
      ? priceOfSize(baseMinor, contentOf(usual), contentOf(variant.size))
      : baseMinor;
  return roundedPrice(sized * brandRatio * (kind / firstKind));
}

function soldAs(stem: Stem, variant: Variant, priceMinor: number, key: string): SoldAs {
  const { soldBy } = stem;
  if (isEggs(stem)) return eggUnits(stem, priceMinor);
  if (soldBy.kind === "loose")
    return looseUnits(stem, priceMinor, variant === stem.variants[0] || stem.variants.length === 0);
  if (soldBy.kind === "packed") return packedUnits(stem, priceMinor);
  if (soldBy.kind === "nominal") return nominalUnits(stem, soldBy.weight, priceMinor);
  const isLargeDrink = soldBy.unit === "can" && variant.size !== null && contentOf(variant.size) > 1000;
  const unit = isLargeDrink ? "bottle" : variant.wraps?.unit === "carton" ? "carton" : soldBy.unit;
  return packagedUnits(stem, unit, variant, priceMinor, key);
}

/** English words that keep their capital inside a name. */
const proper = /^(?:Arabic|Turkish|Egyptian|Greek|Akkawi|Ajwa|Sukkari|Khalas|Medjool)\b/;
const inSentence = (text: string) =>
  proper.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

function nameOf(stem: Stem, brand: Brand | null, kind: Localized | null, size: Localized | null): Localized {
  const details = [...(kind ? [kind.en] : []), ...(size ? [size.en] : [])];
  const english = brand ? `${brand.name.en} ${inSentence(stem.name.en)}` : stem.name.en;
  const arabic = [stem.name.ar, kind?.ar, brand?.name.ar, size?.ar].filter((word) => word !== undefined);
  return { en: [english, ...details].join(", "), ar: arabic.join(" ") };
}

function buildProduct(
  leaf: Leaf,
  stem: Stem,
  variant: Variant,
  maker: { slug: BrandSlug | null; ratio: number },
  sku: string,
  options: CatalogueOptions,
): SeedProduct {
  const brand = maker.slug ? brands[maker.slug] : null;
  const kind = variant.kind ? { code: variant.kind, ...variantText(stem, variant.kind) } : null;
  const size = variant.size ? sizeText(variant.size) : null;
  const name = nameOf(stem, brand, kind, size);
  const slug = slugify(name.en);
  const baseMinor = Math.round(stem.basePrice * 10 ** options.currencyDigits);
  const sold = soldAs(stem, variant, priceOf(stem, variant, maker.ratio, baseMinor), slug);
  const random = seededRandom(`product/${slug}`);
  const units = sold.units.map((unit) => {
    const unitSku = unit.isDefault ? sku : `${sku}-${unit.unit.toUpperCase()}`;
    return { ...unit, sku: unitSku, barcode: internalBarcode(options.barcodePrefix, unitSku) };
  });
  return {
    slug,
    sku,
    barcode: internalBarcode(options.barcodePrefix, sku),
    name,
    description: describeProduct({ leafCode: leaf.code, stem: stem.name, kind, brand, size, units }),
    categorySlug: leaf.slug,
    leafCode: leaf.code,
    stemSlug: stem.slug,
    kind: variant.kind,
    brand: maker.slug,
    size: variant.size,
    basicUnit: sold.basicUnit,
    priceMinor: sold.priceMinor,
    units,
    tags: tagsOf(leaf, variant, units.length),
    featured: random.chance(0.06),
    trending: random.chance(0.05),
  };
}

function tagsOf(leaf: Leaf, variant: Variant, unitCount: number): string[] {
  const storage = leafFacts[leaf.code]?.storage;
  const origin = ["local", "imported", "organic"].filter((word) => word === variant.kind);
  const kept = storage === "chilled" || storage === "frozen" ? [storage] : [];
  return [leaf.code, ...origin, ...kept, ...(unitCount > 1 ? ["bulk"] : [])];
}

/** Every product of a parsed catalogue, in its order: line × choice × maker. */
export function buildProducts(leaves: readonly Leaf[], options: CatalogueOptions): SeedProduct[] {
  return leaves.flatMap((leaf) =>
    leaf.stems.flatMap((stem, stemIndex) => {
      const makers = brandsOf(leaf, stem, options.secondBrandShare);
      return productVariants(stem).flatMap((variant, variantIndex) =>
        makers.map((slug, makerIndex) => {
          const serial = String(variantIndex * 2 + makerIndex + 1);
          const sku = `${leaf.code.toUpperCase()}-${String(stemIndex + 1).padStart(2, "0")}${serial}`;
          const ratio = makerIndex === 0 ? 1 : seededRandom(`maker/${stem.slug}/${slug}`).between(0.88, 1.14);
          return buildProduct(leaf, stem, variant, { slug, ratio }, sku, options);
        }),
      );
    }),
  );
}
