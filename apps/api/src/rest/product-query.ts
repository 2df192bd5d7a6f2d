import { type ListProductsInput, ProductSort } from "@mizan/contracts/catalog";
import { Id } from "@mizan/contracts/ids";
import { Locale } from "@mizan/contracts/localized-text";
import { AmountMajor } from "@mizan/contracts/money";
import { ProductStatus } from "@mizan/contracts/product-status";
import { StockState } from "@mizan/contracts/stock-state";
import { z } from "zod";
import type { Door } from "../http/route";
import { minorOf } from "./dialects/major-money";
import { listQuery } from "./list-query";

const price = z.coerce.number().pipe(AmountMajor).optional();

const flag = z
  .stringbool()
  .optional()
  .meta({ override: { type: "boolean" } });

/** Filters of a product list that both families have. */
const shared = {
  search: z.string().trim().max(100).optional(),
  featured: flag,
  trending: flag,
  inStock: flag,
  minPrice: price,
  maxPrice: price,
  sort: ProductSort.optional(),
  locale: Locale.optional().meta({ description: "Language that sort=name goes by" }),
};

export const PmsProductQuery = listQuery({
  ...shared,
  status: ProductStatus.optional(),
  categoryId: Id.optional(),
  stockState: StockState.optional(),
});

export const StoreProductQuery = listQuery({
  ...shared,
  status: z.literal("active").optional(),
  lifecycle: ProductStatus.optional(),
  category: Id.optional(),
  title: z.string().trim().max(100).optional().meta({ description: "The same as `search`" }),
});

/** `/search` also takes the words as `q` or `query`. */
export const StoreSearchQuery = StoreProductQuery.extend({
  q: z.string().trim().max(100).optional(),
  query: z.string().trim().max(100).optional(),
});

/** The verb's input from the filters of both families. Errors: UNPROCESSABLE money.digits. */
export async function fromProductQuery(
  query: z.infer<typeof PmsProductQuery> | z.infer<typeof StoreSearchQuery>,
  door: Door,
  own: Partial<ListProductsInput> = {},
): Promise<ListProductsInput> {
  const { page, limit, cursor, search, featured, trending, inStock, minPrice, maxPrice, sort } = query;
  const bounds = minPrice === undefined && maxPrice === undefined ? null : await door.shop();
  const minor = (amount: number | undefined, path: string) =>
    amount === undefined || !bounds ? undefined : minorOf(amount, bounds.currency, path);
  const input = {
    page,
    limit,
    cursor,
    search,
    featured,
    trending,
    inStock,
    minPriceMinor: minor(minPrice, "minPrice"),
    maxPriceMinor: minor(maxPrice, "maxPrice"),
    ...own,
  };
  return {
    ...input,
    sort: sort ?? (input.search ? "relevance" : "newest"),
    locale: query.locale ?? "ar",
  };
}
