import type { ListProductsInput, ProductSort } from "@mizan/contracts/catalog";
import { type Prisma, raw, sql } from "@mizan/db";
import type { CursorType } from "../platform";
import { availableTotal } from "./stock-totals";

/** How a sort compares a product `p`: by what, as which type, in which direction. */
interface Order {
  key: Prisma.Sql;
  type: CursorType;
  descending: boolean;
}

/**
 * The sort of a list. `rank` says how well a product fits the search, when there is one.
 *
 * Each but stock and relevance runs along an index, so a page deep in the list costs what the first one costs.
 */
function orderOf(
  sort: ProductSort,
  locale: ListProductsInput["locale"],
  rank: Prisma.Sql | undefined,
): Order {
  switch (sort) {
    case "newest":
      return { key: sql`p."createdAt"`, type: "timestamptz", descending: true };
    case "oldest":
      return { key: sql`p."createdAt"`, type: "timestamptz", descending: false };
    case "name":
      return { key: locale === "ar" ? sql`p."sortAr"` : sql`p."sortEn"`, type: "text", descending: false };
    case "price":
      return { key: sql`p."sellingPriceMinor"`, type: "bigint", descending: false };
    case "-price":
      return { key: sql`p."sellingPriceMinor"`, type: "bigint", descending: true };
    case "bestselling":
      return { key: sql`p."soldQuantity"`, type: "numeric", descending: true };
    case "stock":
      return { key: availableTotal, type: "numeric", descending: false };
    case "-stock":
      return { key: availableTotal, type: "numeric", descending: true };
    case "number":
      return { key: sql`p.number`, type: "int", descending: false };
    case "relevance":
      return rank ? { key: rank, type: "numeric", descending: true } : orderOf("newest", locale, undefined);
  }
}

/** The parts of a statement that put products in order and begin after a cursor's place. */
export interface ProductOrder {
  /** The value to begin after, as text. */
  key: Prisma.Sql;
  orderBy: Prisma.Sql;
  /** What a cursor of this order holds. */
  cursor: readonly CursorType[];
  beyond: (after: string[]) => Prisma.Sql;
}

export function productOrder(
  sort: ProductSort,
  locale: ListProductsInput["locale"],
  rank: Prisma.Sql | undefined,
): ProductOrder {
  const { key, type, descending } = orderOf(sort, locale, rank);
  const direction = raw(descending ? "DESC" : "ASC");
  return {
    key: sql`(${key})::text`,
    orderBy: sql`${key} ${direction}, p.id ${direction}`,
    cursor: [type, "uuid"],
    beyond: ([value, id]) =>
      sql`(${key}, p.id) ${raw(descending ? "<" : ">")} (${value}::${raw(type)}, ${id}::uuid)`,
  };
}
