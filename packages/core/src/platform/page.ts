import type { Page, PageInput } from "@mizan/contracts/pages";
import { type CursorValue, encodeCursor } from "./cursor";

/** How a list's rows become a page: what orders them, and how each is shown. */
interface PagePlan<Row, Item> {
  total: number;
  sort: string;
  cursorOf: (row: Row) => CursorValue[];
  toItem: (row: Row) => Item;
}

/** How many rows a list reads: one more than it shows, to know whether there is a next page. */
export const rowsToRead = (input: PageInput): number => input.limit + 1;

/** How many rows a list skips: none when a cursor says where it begins. */
export const rowsToSkip = (input: PageInput): number => (input.cursor ? 0 : (input.page - 1) * input.limit);

/** The page of rows that were read by `rowsToRead`, with the place where the next begins. */
export function toPage<Row, Item>(rows: Row[], input: PageInput, plan: PagePlan<Row, Item>): Page<Item> {
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    data: shown.map(plan.toItem),
    page: input.page,
    limit: input.limit,
    total: plan.total,
    nextCursor: rows.length > input.limit && last ? encodeCursor(plan.sort, plan.cursorOf(last)) : null,
  };
}
