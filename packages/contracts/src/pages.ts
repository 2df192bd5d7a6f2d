import { z } from "zod";

/** The largest page a list gives. */
export const MAX_PAGE_LIMIT = 100;

/**
 * What every list takes: a page by number, or the place where the last page ended.
 *
 * Units  `limit` rows, 1 to 100. `cursor` is opaque, from a former answer; it wins over `page`.
 */
export const PageInput = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_LIMIT).default(20),
  cursor: z.string().max(500).optional(),
});
export type PageInput = z.infer<typeof PageInput>;

/** One page of `item`, with the count of all rows that match and where the next page begins (null on the last). */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
    nextCursor: z.string().nullable(),
  });

/** A page as verbs return it. */
export interface Page<T> {
  data: T[];
  page: number;
  limit: number;
  total: number;
  nextCursor: string | null;
}
