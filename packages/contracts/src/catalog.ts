import { z } from "zod";
import { Id, Instant, Slug, Version } from "./ids";
import { LocalizedName, LocalizedText } from "./localized-text";
import { ImageRef, ImageUrl, ResourceImage, uploadLimits } from "./media";
import { AmountMinor, Currency, PriceMinor } from "./money";
import { PageInput, pageOf } from "./pages";
import { ProductStatus } from "./product-status";
import { GivenQuantity, PositiveQuantity, Quantity, SignedQuantity, UnitFactor } from "./quantity";
import { StockState } from "./stock-state";

/** A printed code: what a label carries and a scanner reads. */
const Code = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[\w.\-/+]+$/, "letters, digits and . - / + _ only");

// ---- Categories ---------------------------------------------------------------------------------------------------

export const Category = z.object({
  id: Id,
  slug: z.string(),
  name: LocalizedText,
  description: LocalizedText,
  imageUrl: z.string().nullable(),
  parentId: Id.nullable(),
  isActive: z.boolean(),
  isHome: z.boolean(),
  sortOrder: z.int(),
  productCount: z.int().meta({ description: "Published products in it and below it" }),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Category = z.infer<typeof Category>;

/** A category with those below it. */
export interface CategoryNode extends Category {
  children: CategoryNode[];
}
export const CategoryNode: z.ZodType<CategoryNode> = Category.extend({
  get children() {
    return z.array(CategoryNode);
  },
});

/** Creates a category, or changes the fields it is given when `id` is there. Errors: UNPROCESSABLE category.cyclic. */
export const SaveCategoryInput = z.object({
  id: Id.optional(),
  version: Version.optional(),
  name: LocalizedName.optional(),
  description: LocalizedText.optional(),
  slug: Slug.optional(),
  imageUrl: ImageUrl.nullable().optional(),
  parentId: Id.nullable().optional(),
  isActive: z.boolean().optional(),
  isHome: z.boolean().optional(),
  sortOrder: z.int().min(0).max(100_000).optional(),
});
export type SaveCategoryInput = z.infer<typeof SaveCategoryInput>;

// ---- Units --------------------------------------------------------------------------------------------------------

export const UnitType = z.enum(["weight", "volume", "piece"]);
export type UnitType = z.infer<typeof UnitType>;

/** A unit of measure of the company: kg, litre, piece, carton. Source: seeds/003 "Unit Model". */
export const Unit = z.object({
  id: Id,
  symbol: z.string(),
  name: LocalizedText,
  type: UnitType,
  isBasic: z.boolean(),
  factor: UnitFactor.meta({ description: "Of the type's basic unit: g is 1/1000 of kg" }),
  isActive: z.boolean(),
  sortOrder: z.int(),
});
export type Unit = z.infer<typeof Unit>;

export const SaveUnitInput = z.object({
  id: Id.optional(),
  symbol: z.string().trim().min(1).max(16).optional(),
  name: LocalizedName.optional(),
  type: UnitType.optional(),
  isBasic: z.boolean().optional(),
  factor: UnitFactor.optional(),
  isActive: z.boolean().optional(),
  sortOrder: z.int().min(0).max(100_000).optional(),
});
export type SaveUnitInput = z.infer<typeof SaveUnitInput>;

// ---- Products -----------------------------------------------------------------------------------------------------

/**
 * One way a product is sold: by the kilogram, the tray of 30, the carton of 12.
 *
 * Units  `factor` basic units of the product per selling unit; `price…` per selling unit; `step`, `min`, `max` in selling units.
 */
export const SellingUnit = z.object({
  id: Id,
  unitId: Id,
  symbol: z.string(),
  name: LocalizedText.meta({ description: "Of the unit, or the unit's own label on this product" }),
  factor: UnitFactor,
  priceMinor: AmountMinor,
  compareAtMinor: AmountMinor.nullable(),
  hasOwnPrice: z.boolean().meta({ description: "false: the product's price times the factor" }),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  step: Quantity,
  min: Quantity,
  max: Quantity.nullable(),
  isDefault: z.boolean(),
  isActive: z.boolean(),
});
export type SellingUnit = z.infer<typeof SellingUnit>;

/** What a shopper may know of the stock; quantities in basic units over all open locations. */
export const StockSummary = z.object({
  onHand: SignedQuantity,
  reserved: Quantity,
  available: Quantity,
});
export type StockSummary = z.infer<typeof StockSummary>;

/** A product as lists show it. Units: `priceMinor` per basic unit; `fromMinor` the default selling unit's. */
export const ProductSummary = z.object({
  id: Id,
  number: z.int().meta({ description: "Rises by one per company; devices name products by it" }),
  slug: z.string(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  name: LocalizedText,
  status: ProductStatus,
  categoryId: Id.nullable(),
  currency: Currency,
  priceMinor: AmountMinor,
  compareAtMinor: AmountMinor.nullable(),
  image: ResourceImage.nullable(),
  defaultUnit: SellingUnit,
  unitCount: z.int(),
  stock: StockSummary,
  featured: z.boolean(),
  trending: z.boolean(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type ProductSummary = z.infer<typeof ProductSummary>;

/** A product as documented lists tell it: a picture by its address alone, the default unit by what it costs. */
export type ProductBrief = Omit<ProductSummary, "image" | "defaultUnit" | "unitCount"> & {
  image: Pick<ResourceImage, "url"> | null;
  defaultUnit: Pick<SellingUnit, "symbol" | "factor" | "priceMinor" | "compareAtMinor">;
};

/** A product with everything that is known of it. Source: seeds/003 "Product Model". */
export const Product = ProductSummary.extend({
  description: LocalizedText,
  categoryIds: z.array(Id),
  basicUnitId: Id,
  images: z.array(ResourceImage),
  units: z.array(SellingUnit),
  tags: z.array(z.string()),
  reorderPoint: Quantity.nullable(),
  soldQuantity: Quantity.meta({ description: "Basic units sold so far" }),
  locations: z.array(
    z.object({
      locationId: Id,
      number: z.int(),
      name: LocalizedText,
      onHand: SignedQuantity,
      available: Quantity,
    }),
  ),
});
export type Product = z.infer<typeof Product>;

/** A selling unit as it is written. A missing `priceMinor` follows the product's price. */
export const SellingUnitInput = z.object({
  id: Id.optional(),
  unitId: Id,
  label: LocalizedText.optional(),
  factor: UnitFactor.default({ num: 1, den: 1 }),
  priceMinor: PriceMinor.nullable().optional(),
  compareAtMinor: PriceMinor.nullable().optional(),
  sku: Code.nullable().optional(),
  barcode: Code.nullable().optional(),
  step: PositiveQuantity.default("1"),
  min: PositiveQuantity.default("1"),
  max: PositiveQuantity.nullable().optional(),
  isDefault: z.boolean().default(false),
  isActive: z.boolean().default(true),
});
export type SellingUnitInput = z.infer<typeof SellingUnitInput>;

const productFields = {
  name: LocalizedName,
  description: LocalizedText,
  priceMinor: PriceMinor,
  compareAtMinor: PriceMinor.nullable(),
  categoryId: Id.nullable(),
  categoryIds: z.array(Id).max(20),
  basicUnitId: Id,
  slug: Slug,
  sku: Code.nullable(),
  barcode: Code.nullable(),
  images: z.array(ImageRef).max(uploadLimits.filesPerProduct),
  units: z.array(SellingUnitInput).min(1).max(30),
  tags: z.array(z.string().trim().min(1).max(40)).max(30),
  featured: z.boolean(),
  trending: z.boolean(),
  reorderPoint: GivenQuantity.nullable(),
};

/**
 * Makes a draft product. Without `basicUnitId` it is counted in the company's basic piece; without `units` it is sold
 * by its basic unit.
 */
export const CreateProductInput = z
  .object(productFields)
  .partial()
  .required({ name: true, priceMinor: true });
export type CreateProductInput = z.infer<typeof CreateProductInput>;

/**
 * Changes only the fields it is given; `images` and `units` replace the whole list (a unit with `id` is kept).
 *
 * `sellingPriceMinor` and `sellingCompareAtMinor` are for who knows a product by its default selling unit alone: they
 * change the product's price where that unit is the basic one, and the unit's own price otherwise.
 */
export const UpdateProductInput = z
  .object({
    ...productFields,
    sellingPriceMinor: PriceMinor,
    sellingCompareAtMinor: PriceMinor.nullable(),
  })
  .partial()
  .extend({ id: Id, version: Version.optional() });
export type UpdateProductInput = z.infer<typeof UpdateProductInput>;

/** Moves a product along its state machine. Errors: CONFLICT transition.illegal with `from` and `allowed`. */
export const TransitionProductInput = z.object({ id: Id, to: ProductStatus, version: Version.optional() });
export type TransitionProductInput = z.infer<typeof TransitionProductInput>;

export const ProductSort = z.enum([
  "newest",
  "oldest",
  "name",
  "price",
  "-price",
  "bestselling",
  "stock",
  "-stock",
  "number",
  "relevance",
]);
export type ProductSort = z.infer<typeof ProductSort>;

/** Filters of a product list. `search` folds Arabic letters and digits and forgives a typo. */
export const ListProductsInput = PageInput.extend({
  search: z.string().trim().max(100).optional(),
  status: ProductStatus.optional(),
  categoryId: Id.optional().meta({ description: "The category and those below it" }),
  featured: z.stringbool().or(z.boolean()).optional(),
  trending: z.stringbool().or(z.boolean()).optional(),
  inStock: z.stringbool().or(z.boolean()).optional(),
  stockState: StockState.optional(),
  minPriceMinor: z.coerce.number().int().min(0).optional(),
  maxPriceMinor: z.coerce.number().int().min(0).optional(),
  sort: ProductSort.default("newest"),
  locale: z.enum(["ar", "en"]).default("ar").meta({ description: "Language that `name` sorts by" }),
});
export type ListProductsInput = z.infer<typeof ListProductsInput>;

export const ProductPage = pageOf(ProductSummary);

/** Names a product by id or by slug. */
export const ProductKey = z.union([z.object({ id: Id }), z.object({ slug: z.string().max(120) })]);
export type ProductKey = z.infer<typeof ProductKey>;
