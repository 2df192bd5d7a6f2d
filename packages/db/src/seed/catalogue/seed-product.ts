import type { Localized } from "../localized";
import type { BrandSlug } from "./brands";
import type { Size } from "./measures";
import type { UnitCode } from "./units";

/** One way a seeded product is sold; `priceMinor` null follows the product's price times the factor. */
export interface SeedSellingUnit {
  unit: UnitCode;
  label: Localized;
  /** Basic units per selling unit, in lowest terms. */
  factor: { num: number; den: number };
  priceMinor: number | null;
  sku: string;
  barcode: string;
  /** In selling units. */
  step: string;
  isDefault: boolean;
}

/** A product of a demo shop before it has an id. */
export interface SeedProduct {
  slug: string;
  sku: string;
  barcode: string;
  name: Localized;
  description: Localized;
  categorySlug: string;
  leafCode: string;
  stemSlug: string;
  kind: string | null;
  brand: BrandSlug | null;
  size: Size | null;
  basicUnit: "kg" | "piece";
  /** Per basic unit. */
  priceMinor: number;
  units: SeedSellingUnit[];
  tags: string[];
  featured: boolean;
  trending: boolean;
}
