import type { CreateProductInput, Product, SellingUnit, SellingUnitInput } from "@mizan/contracts/catalog";
import type { ImageRef, ResourceImage } from "@mizan/contracts/media";
import type { Currency } from "@mizan/contracts/money";
import type { UnitFactor } from "@mizan/contracts/quantity";
import { trimQuantity } from "@mizan/contracts/quantity-arithmetic";
import { readMoney, readQuantity, writeMoney } from "../../lib/decimal-input";
import { readFactor, writeFactor } from "./factor";

/** A selling unit as the grid holds it: text as typed, blank where nothing is set. */
export interface UnitRow {
  id: string | null;
  unitId: string;
  factor: string;
  price: string;
  compareAt: string;
  sku: string;
  barcode: string;
  step: string;
  min: string;
  max: string;
  isDefault: boolean;
  isActive: boolean;
}

/** A picture as the editor holds it. */
export type ImageItem = Pick<ResourceImage, "mediaId" | "url" | "alt" | "placeholder">;

/** A product as the editor holds it: text as typed, so that an unfinished figure is not lost. */
export interface ProductValues {
  name: { ar: string; en: string };
  description: { ar: string; en: string };
  slug: string;
  sku: string;
  barcode: string;
  categoryId: string | null;
  basicUnitId: string | null;
  price: string;
  compareAt: string;
  images: ImageItem[];
  units: UnitRow[];
  tags: string[];
  reorderPoint: string;
  featured: boolean;
  trending: boolean;
}

/** The parts that the save bar names, that a conflict is settled by and that a form field belongs to. */
export const productFields = [
  "name.ar",
  "name.en",
  "description.ar",
  "description.en",
  "slug",
  "sku",
  "barcode",
  "categoryId",
  "basicUnitId",
  "price",
  "compareAt",
  "images",
  "units",
  "tags",
  "reorderPoint",
  "featured",
  "trending",
] as const;
export type ProductField = (typeof productFields)[number];

/** A row for a unit that is not sold by yet. */
export const newUnitRow = (unitId: string, factor: UnitFactor): UnitRow => ({
  id: null,
  unitId,
  factor: writeFactor(factor),
  price: "",
  compareAt: "",
  sku: "",
  barcode: "",
  step: "1",
  min: "1",
  max: "",
  isDefault: false,
  isActive: true,
});

/** An empty editor. */
export const emptyProduct = (): ProductValues => ({
  name: { ar: "", en: "" },
  description: { ar: "", en: "" },
  slug: "",
  sku: "",
  barcode: "",
  categoryId: null,
  basicUnitId: null,
  price: "",
  compareAt: "",
  images: [],
  units: [],
  tags: [],
  reorderPoint: "",
  featured: false,
  trending: false,
});

const toUnitRow = (unit: SellingUnit, currency: Currency): UnitRow => ({
  id: unit.id,
  unitId: unit.unitId,
  factor: writeFactor(unit.factor),
  price: unit.hasOwnPrice ? writeMoney(unit.priceMinor, currency) : "",
  compareAt: unit.hasOwnPrice ? writeMoney(unit.compareAtMinor, currency) : "",
  sku: unit.sku ?? "",
  barcode: unit.barcode ?? "",
  step: trimQuantity(unit.step),
  min: trimQuantity(unit.min),
  max: unit.max === null ? "" : trimQuantity(unit.max),
  isDefault: unit.isDefault,
  isActive: unit.isActive,
});

/** A stored product as the editor shows it. */
export const toProductValues = (product: Product): ProductValues => ({
  name: { ar: product.name.ar, en: product.name.en },
  description: { ar: product.description.ar, en: product.description.en },
  slug: product.slug,
  sku: product.sku ?? "",
  barcode: product.barcode ?? "",
  categoryId: product.categoryId,
  basicUnitId: product.basicUnitId,
  price: writeMoney(product.priceMinor, product.currency),
  compareAt: writeMoney(product.compareAtMinor, product.currency),
  images: product.images.map(({ mediaId, url, alt, placeholder }) => ({ mediaId, url, alt, placeholder })),
  units: product.units.map((unit) => toUnitRow(unit, product.currency)),
  tags: product.tags,
  reorderPoint: product.reorderPoint === null ? "" : trimQuantity(product.reorderPoint),
  featured: product.featured,
  trending: product.trending,
});

const blankToNull = (text: string) => (text.trim() === "" ? null : text.trim());

const toImageRef = (image: ImageItem): ImageRef =>
  image.mediaId === null ? { url: image.url, alt: image.alt } : { mediaId: image.mediaId, alt: image.alt };

const toUnitInput = (row: UnitRow, currency: Currency): SellingUnitInput => ({
  ...(row.id !== null && { id: row.id }),
  unitId: row.unitId,
  factor: readFactor(row.factor) ?? { num: 1, den: 1 },
  priceMinor: readMoney(row.price, currency),
  compareAtMinor: readMoney(row.compareAt, currency),
  sku: blankToNull(row.sku),
  barcode: blankToNull(row.barcode),
  step: readQuantity(row.step) ?? "1",
  min: readQuantity(row.min) ?? "1",
  max: readQuantity(row.max),
  isDefault: row.isDefault,
  isActive: row.isActive,
});

/** The editor's values as the API takes them. Expects values that the form's schema accepted. */
export function toProductInput(values: ProductValues, currency: Currency): CreateProductInput {
  return {
    name: values.name,
    description: values.description,
    ...(values.slug !== "" && { slug: values.slug.trim() }),
    sku: blankToNull(values.sku),
    barcode: blankToNull(values.barcode),
    categoryId: values.categoryId,
    ...(values.basicUnitId !== null && { basicUnitId: values.basicUnitId }),
    priceMinor: readMoney(values.price, currency) ?? 0,
    compareAtMinor: readMoney(values.compareAt, currency),
    images: values.images.map(toImageRef),
    ...(values.units.length > 0 && { units: values.units.map((row) => toUnitInput(row, currency)) }),
    tags: values.tags,
    reorderPoint: readQuantity(values.reorderPoint),
    featured: values.featured,
    trending: values.trending,
  };
}

const inputKeyOf: Record<ProductField, keyof CreateProductInput> = {
  "name.ar": "name",
  "name.en": "name",
  "description.ar": "description",
  "description.en": "description",
  slug: "slug",
  sku: "sku",
  barcode: "barcode",
  categoryId: "categoryId",
  basicUnitId: "basicUnitId",
  price: "priceMinor",
  compareAt: "compareAtMinor",
  images: "images",
  units: "units",
  tags: "tags",
  reorderPoint: "reorderPoint",
  featured: "featured",
  trending: "trending",
};

/** Only what changed, so that a save never writes over a field that somebody else changed meanwhile. */
export function changedInput(
  values: ProductValues,
  fields: readonly ProductField[],
  currency: Currency,
): Partial<CreateProductInput> {
  const whole = toProductInput(values, currency);
  const keys = new Set<string>(fields.map((field) => inputKeyOf[field]));
  // Factors are counted in the basic unit, so another one has to come with them.
  if (keys.has("basicUnitId")) keys.add("units");
  return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.has(key)));
}
