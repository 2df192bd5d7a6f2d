import type { Product, ProductBrief } from "@mizan/contracts/catalog";
import { Id, Instant, Version } from "@mizan/contracts/ids";
import { type Locale, LocalizedText } from "@mizan/contracts/localized-text";
import { AmountMajor, Currency, toMajor } from "@mizan/contracts/money";
import { pageOf } from "@mizan/contracts/pages";
import { pickText } from "@mizan/contracts/pick-text";
import { ProductStatus } from "@mizan/contracts/product-status";
import { quantityToNumber } from "@mizan/contracts/quantity";
import { z } from "zod";
import { inUnit } from "./in-unit";

/** Status words of this family; `lifecycle` beside them has the canonical one. */
export const StoreProductStatus = z.enum(["active", "inactive"]);

const summaryFields = {
  _id: Id,
  id: Id,
  number: z.int(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  title: LocalizedText,
  slug: z.string(),
  category: Id.nullable(),
  image: z.array(z.string()),
  stock: z.number(),
  available: z.number(),
  price: AmountMajor,
  prices: z.object({
    price: AmountMajor,
    originalPrice: AmountMajor,
    discount: AmountMajor.meta({ description: "originalPrice − price" }),
  }),
  currency: Currency,
  status: StoreProductStatus,
  lifecycle: ProductStatus,
  featured: z.boolean(),
  trending: z.boolean(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
};

/** A product as lists show it; `image` holds the first one. */
export const StoreProductSummary = z.object(summaryFields).meta({ id: "StoreProductSummary" });
export const StoreProductPage = pageOf(StoreProductSummary).meta({ id: "StoreProductPage" });

/** Source: seeds/003 "Product Model". */
export const StoreProduct = z
  .object({
    ...summaryFields,
    productId: z.string().nullable().meta({ description: "The product's id in Odoo" }),
    description: LocalizedText,
    categories: z.array(Id),
    locationStocks: z.array(z.object({ locationId: z.int(), name: z.string(), qty: z.number() })),
    sales: z.number(),
    tag: z.array(z.string()),
    basicUnit: Id,
  })
  .meta({ id: "StoreProduct" });

/** Product → answer of a list. Prices and stock are those of the default selling unit, which an order's lines count in. */
export function toStoreProductSummary(product: ProductBrief): z.infer<typeof StoreProductSummary> {
  const { id, number, sku, barcode, slug, currency, status, featured, trending, version } = product;
  const unit = product.defaultUnit;
  const originalMinor = Math.max(unit.compareAtMinor ?? 0, unit.priceMinor);
  const price = toMajor(unit.priceMinor, currency);
  return {
    _id: id,
    id,
    number,
    sku,
    barcode,
    title: product.name,
    slug,
    category: product.categoryId,
    image: product.image ? [product.image.url] : [],
    stock: inUnit(product.stock.onHand, unit),
    available: inUnit(product.stock.available, unit),
    price,
    prices: {
      price,
      originalPrice: toMajor(originalMinor, currency),
      discount: toMajor(originalMinor - unit.priceMinor, currency),
    },
    currency,
    status: status === "published" ? "active" : "inactive",
    lifecycle: status,
    featured,
    trending,
    version,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
  };
}

/** Product → answer; names of places are in the shop's language, as this family has them as plain text. */
export function toStoreProduct(product: Product, locale: Locale): z.infer<typeof StoreProduct> {
  return {
    ...toStoreProductSummary(product),
    productId: null,
    image: product.images.map((image) => image.url),
    description: product.description,
    categories: product.categoryIds,
    locationStocks: product.locations.map(({ number, name, available }) => ({
      locationId: number,
      name: pickText(name, locale),
      qty: inUnit(available, product.defaultUnit),
    })),
    sales: quantityToNumber(product.soldQuantity),
    tag: product.tags,
    basicUnit: product.basicUnitId,
  };
}
