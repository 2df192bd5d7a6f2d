import { parseAsInteger, parseAsString } from "nuqs/server";

/** Rows on a page of a list. */
export const PAGE_LIMIT = 20;

/** What the address of every list carries; each list adds its own filters. */
export const pageParams = {
  page: parseAsInteger.withDefault(1),
  search: parseAsString.withDefault(""),
};

/** A search as the API takes it: nothing instead of blank. */
export const searchTerm = (search: string) =>
  search.trim() === "" ? undefined : search.trim().slice(0, 100);
