import { readAddressPart } from "../../lib/address-part";

/** How a category's products may be ordered, the usual one first. */
export const categorySorts = ["bestselling", "newest", "price", "-price", "name"] as const;
export type CategorySort = (typeof categorySorts)[number];

/** What the address of a category page chooses. */
export interface CategoryView {
  sort: CategorySort;
  inStock: boolean;
  page: number;
}

export const defaultView: CategoryView = { sort: "bestselling", inStock: false, page: 1 };

/** The furthest page an address may name; beyond it nothing is asked of the API. */
const MAX_PAGE = 500;

const isSort = (value: string | undefined): value is CategorySort =>
  categorySorts.some((sort) => sort === value);

/** The query string of a view with some of it changed; the usual is left out, so that one page has one address. */
export function viewQuery(view: CategoryView, change: Partial<CategoryView> = {}): string {
  const next = { ...view, ...change };
  const query = new URLSearchParams();
  if (next.sort !== defaultView.sort) query.set("sort", next.sort);
  if (next.inStock) query.set("stock", "in");
  if (next.page > 1) query.set("page", String(next.page));
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * A view as one path segment: `price~in~2`.
 *
 * Pages that read the query are made per request; pages that read a path segment are cached. So the one is rewritten
 * into the other (`categoryRewrites`), and each view of a category is cached by itself.
 */
export const viewSegment = (view: CategoryView) =>
  [view.sort, view.inStock ? "in" : "all", view.page].join("~");

/**
 * Rewrites for the app's configuration, from the query that readers see to the segment that pages read.
 *
 * One for each set of parameters, the largest first. An unknown value matches no rule of its parameter, and so means
 * the usual. They are no code of the proxy: a rewrite there to `localhost`, which the framework makes of 127.0.0.1,
 * would leave the server and come back through the network.
 */
export function categoryRewrites() {
  const sort = { type: "query", key: "sort", value: `(?<sort>${categorySorts.join("|")})` } as const;
  const stock = { type: "query", key: "stock", value: "(?<stock>in)" } as const;
  const page = { type: "query", key: "page", value: "(?<page>[1-9]\\d{0,2})" } as const;
  const sets = [[sort, stock, page], [sort, stock], [sort, page], [stock, page], [sort], [stock], [page], []];
  return sets.map((has) => {
    const given = (parameter: (typeof has)[number], usual: string) =>
      has.includes(parameter) ? `:${parameter.key}` : usual;
    const segment = [given(sort, defaultView.sort), given(stock, "all"), given(page, "1")].join("~");
    return { source: "/:locale(ar|en)/c/:slug", has, destination: `/:locale/c/:slug/${segment}` };
  });
}

/** The view a path segment names; null when nothing of ours wrote it. */
export function viewFromSegment(segment: string): CategoryView | null {
  const text = readAddressPart(segment);
  const [sort, stock, page] = text?.split("~") ?? [];
  if (!isSort(sort) || !page) return null;
  const view: CategoryView = { sort, inStock: stock === "in", page: Number(page) };
  return viewSegment(view) === text && view.page >= 1 && view.page <= MAX_PAGE ? view : null;
}
