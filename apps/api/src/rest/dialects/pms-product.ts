import type { CreateProductInput, Product, ProductBrief, UpdateProductInput } from "@mizan/contracts/catalog";
import { Id, Instant, Slug, Version } from "@mizan/contracts/ids";
import { LocalizedText } from "@mizan/contracts/localized-text";
import { type ImageRef, ImageUrl, uploadLimits } from "@mizan/contracts/media";
import { AmountMajor, Currency, toMajor } from "@mizan/contracts/money";
import { pageOf } from "@mizan/contracts/pages";
import { pickText } from "@mizan/contracts/pick-text";
import { ProductStatus } from "@mizan/contracts/product-status";
import { QuantityNumber, quantityFromNumber, quantityToNumber } from "@mizan/contracts/quantity";
import { z } from "zod";
import type { Shop } from "../../http/shop-facts";
import { inUnit } from "./in-unit";
import { minorOf } from "./major-money";
import { withSomeField } from "./some-field";
import { type TextInput, textInput, toLocalizedText } from "./text-input";

const Code = z.string().trim().min(1).max(64);

const fields = {
  name: textInput(200),
  description: z.union([textInput(20_000), z.literal("")]),
  price: AmountMajor,
  categoryId: Id.nullable(),
  images: z.array(ImageUrl).max(uploadLimits.filesPerProduct),
  compareAtPrice: AmountMajor.nullable(),
  sku: Code.nullable(),
  barcode: Code.nullable(),
  slug: Slug,
  tags: z.array(z.string().trim().min(1).max(40)).max(30),
  featured: z.boolean(),
  trending: z.boolean(),
  reorderPoint: QuantityNumber.nullable(),
};

/** Source: seeds/000 "Create Product"; the fields after `images` are ours and may be left out. */
export const PmsProductBody = z
  .object({
    ...fields,
    unit: z
      .string()
      .trim()
      .min(1)
      .max(16)
      .meta({ description: "Symbol of the unit it is counted in; without one, pieces" }),
  })
  .partial()
  .required({ name: true, price: true })
  .meta({
    id: "PmsProductBody",
    examples: [
      {
        name: "Basmati rice",
        description: "Long grain",
        price: 12.5,
        categoryId: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d",
        images: ["https://example.com/rice.jpg"],
      },
    ],
  });
export type PmsProductBody = z.infer<typeof PmsProductBody>;

/** Source: seeds/000 "Update Product". */
export const PmsProductPatch = withSomeField(z.object(fields).partial()).meta({
  id: "PmsProductPatch",
  examples: [{ price: 11.75 }],
});
export type PmsProductPatch = z.infer<typeof PmsProductPatch>;

/** Source: seeds/000 "Publish Product"; `draft` and `archived` go along the state machine too. */
export const PmsProductStatus = z
  .object({ status: ProductStatus })
  .meta({ id: "PmsProductStatus", examples: [{ status: "published" }] });

const summaryFields = {
  id: Id,
  _id: Id,
  number: z.int(),
  name: z.string().meta({ description: "In the company's default language" }),
  title: LocalizedText.meta({ description: "In every language" }),
  price: AmountMajor.meta({ description: "Of one `unit`" }),
  compareAtPrice: AmountMajor.nullable(),
  currency: Currency,
  unit: z.string().meta({
    description:
      "Symbol of the unit it is sold in by default: price, stock and an order's quantity count in it",
    examples: ["kg"],
  }),
  categoryId: Id.nullable(),
  images: z.array(z.string()),
  status: ProductStatus,
  slug: z.string(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  featured: z.boolean(),
  trending: z.boolean(),
  stock: z.number(),
  available: z.number(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
};

/** A product as lists show it; `images` holds the first one. */
export const PmsProductSummary = z.object(summaryFields).meta({ id: "PmsProductSummary" });
export const PmsProductPage = pageOf(PmsProductSummary).meta({ id: "PmsProductPage" });

export const PmsProduct = z
  .object({
    ...summaryFields,
    description: z.string(),
    descriptions: LocalizedText.meta({ description: "In every language" }),
    tags: z.array(z.string()),
    reorderPoint: z.number().nullable(),
  })
  .meta({ id: "PmsProduct" });

/** What a body says, apart from its texts and prices; `images` are the addresses it names. */
function toFields(body: PmsProductPatch, images: ImageRef[] | undefined) {
  const { categoryId, sku, barcode, slug, tags, featured, trending, reorderPoint } = body;
  return {
    ...{ categoryId, sku, barcode, slug, tags, featured, trending, images },
    reorderPoint: reorderPoint == null ? reorderPoint : quantityFromNumber(reorderPoint),
  };
}

const compareAtOf = ({ compareAtPrice }: PmsProductPatch, { currency }: Shop) =>
  compareAtPrice == null ? compareAtPrice : minorOf(compareAtPrice, currency, "compareAtPrice");

/** Body → the verb's input. Errors: UNPROCESSABLE money.digits. */
export const fromPmsProduct = (
  body: PmsProductBody,
  shop: Shop,
  images: ImageRef[] | undefined,
  basicUnitId: string | undefined,
): CreateProductInput => ({
  ...toFields(body, images),
  basicUnitId,
  name: toLocalizedText(body.name, shop.defaultLocale),
  description: toLocalizedText(body.description ?? "", shop.defaultLocale),
  priceMinor: minorOf(body.price, shop.currency, "price"),
  compareAtMinor: compareAtOf(body, shop),
});

/** The same for a change; `current` is the product's text, of which a language that is not sent stays. */
export function fromPmsProductPatch(
  body: PmsProductPatch,
  shop: Shop,
  images: ImageRef[] | undefined,
  current: Pick<Product, "name" | "description"> | null,
): Omit<UpdateProductInput, "id" | "version"> {
  const text = (sent: TextInput | undefined, old: LocalizedText | undefined) =>
    sent === undefined ? undefined : toLocalizedText(sent, shop.defaultLocale, old);
  return {
    ...toFields(body, images),
    name: text(body.name, current?.name),
    description: text(body.description, current?.description),
    sellingPriceMinor: body.price === undefined ? undefined : minorOf(body.price, shop.currency, "price"),
    sellingCompareAtMinor: compareAtOf(body, shop),
  };
}

/** Product → answer of a list. */
export function toPmsProductSummary(product: ProductBrief, shop: Shop): z.infer<typeof PmsProductSummary> {
  const { id, number, name, categoryId, currency, slug, sku, barcode, status, featured, trending, version } =
    product;
  const unit = product.defaultUnit;
  return {
    id,
    _id: id,
    number,
    name: pickText(name, shop.defaultLocale),
    title: name,
    price: toMajor(unit.priceMinor, currency),
    compareAtPrice: unit.compareAtMinor === null ? null : toMajor(unit.compareAtMinor, currency),
    currency,
    unit: unit.symbol,
    categoryId,
    images: product.image ? [product.image.url] : [],
    status,
    slug,
    sku,
    barcode,
    featured,
    trending,
    stock: inUnit(product.stock.onHand, unit),
    available: inUnit(product.stock.available, unit),
    version,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
  };
}

/** Product → answer. */
export function toPmsProduct(product: Product, shop: Shop): z.infer<typeof PmsProduct> {
  return {
    ...toPmsProductSummary(product, shop),
    images: product.images.map((image) => image.url),
    description: pickText(product.description, shop.defaultLocale),
    descriptions: product.description,
    tags: product.tags,
    reorderPoint: product.reorderPoint === null ? null : quantityToNumber(product.reorderPoint),
  };
}
