import type { ListCustomersInput } from "@mizan/contracts/customers";
import { createLoader, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT, pageParams, searchTerm } from "@/lib/list-params";

/** Orders that the customers table offers by its headers. */
export const customerSorts = ["newest", "name", "-spent", "-orders"] as const;

/** The state of the customers list, in its address. */
export const customerListParams = {
  ...pageParams,
  sort: parseAsStringLiteral(customerSorts).withDefault("newest"),
};

/** Reads that state on the server. */
export const loadCustomerListParams = createLoader(customerListParams);

/** That state as the API's filter. */
export const toListCustomersInput = (
  params: inferParserType<typeof customerListParams>,
): Partial<ListCustomersInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  sort: params.sort,
  search: searchTerm(params.search),
});
