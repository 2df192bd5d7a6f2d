import type { ListProductsInput } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import { ProductStatus } from "@mizan/contracts/product-status";
import { StockState } from "@mizan/contracts/stock-state";
import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT, pageParams, searchTerm } from "@/lib/list-params";

/** Orders that the products table offers by its headers. */
export const productSorts = [
  "newest",
  "oldest",
  "name",
  "price",
  "-price",
  "stock",
  "-stock",
  "bestselling",
] as const;

/** The state of the products list, in its address. */
export const productListParams = {
  ...pageParams,
  sort: parseAsStringLiteral(productSorts).withDefault("newest"),
  status: parseAsStringLiteral(ProductStatus.options),
  stock: parseAsStringLiteral(StockState.options),
  category: parseAsString,
};

/** Reads that state on the server. */
export const loadProductListParams = createLoader(productListParams);

/** That state as the API's filter; server and page make the same, so that the page finds what the server fetched. */
export const toListProductsInput = (
  params: inferParserType<typeof productListParams>,
  locale: Locale,
): Partial<ListProductsInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  sort: params.sort,
  locale,
  search: searchTerm(params.search),
  status: params.status ?? undefined,
  stockState: params.stock ?? undefined,
  categoryId: params.category ?? undefined,
});
