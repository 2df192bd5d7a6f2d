import type { ListInventoryInput } from "@mizan/contracts/inventory";
import type { Locale } from "@mizan/contracts/localized-text";
import { StockState } from "@mizan/contracts/stock-state";
import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT, pageParams, searchTerm } from "@/lib/list-params";

/** Orders that the inventory table offers by its headers. */
export const inventorySorts = ["number", "name", "stock", "-stock"] as const;

/** The state of the inventory list, in its address. */
export const inventoryListParams = {
  ...pageParams,
  sort: parseAsStringLiteral(inventorySorts).withDefault("number"),
  state: parseAsStringLiteral(StockState.options),
  category: parseAsString,
};

/** Reads that state on the server. */
export const loadInventoryListParams = createLoader(inventoryListParams);

/** That state as the API's filter. */
export const toListInventoryInput = (
  params: inferParserType<typeof inventoryListParams>,
  locale: Locale,
): Partial<ListInventoryInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  sort: params.sort,
  locale,
  search: searchTerm(params.search),
  state: params.state ?? undefined,
  categoryId: params.category ?? undefined,
});
