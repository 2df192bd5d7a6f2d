import { MAX_PAGE_LIMIT, type Page, PageInput } from "@mizan/contracts/pages";
import { decodeCursor, encodeCursor } from "@mizan/core/platform";
import { z } from "zod";
import { Fields } from "../http/projection";

/** What every list takes beside its own filters; anything that is not declared is refused by name. */
export const listQuery = <Shape extends z.core.$ZodLooseShape>(filters: Shape) =>
  z.strictObject({ ...PageInput.shape, fields: Fields, ...filters });

/** For lists that are short enough to be given whole. */
export const wholeListQuery = listQuery({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_LIMIT).default(MAX_PAGE_LIMIT),
});

const SORT = "whole";

/** A page out of a list that is at hand whole. */
export function pageOfWhole<T>(all: T[], { page, limit, cursor }: PageInput): Page<T> {
  const [after] = cursor === undefined ? [] : decodeCursor(cursor, SORT, ["int"]);
  const start = cursor === undefined ? (page - 1) * limit : Number(after);
  const end = start + limit;
  return {
    data: all.slice(start, end),
    page,
    limit,
    total: all.length,
    nextCursor: end < all.length ? encodeCursor(SORT, [end]) : null,
  };
}

/** The same page with its items translated. */
export const mapPage = <T, U>(page: Page<T>, translate: (item: T) => U): Page<U> => ({
  ...page,
  data: page.data.map(translate),
});
