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

/** What `?sort=price&stock=in&page=2` means; anything unknown means the usual. */
export function viewFromQuery(query: URLSearchParams): CategoryView {
  const sort = query.get("sort") ?? undefined;
  const page = Number(query.get("page") ?? "1");
  return {
    sort: isSort(sort) ? sort : defaultView.sort,
    inStock: query.get("stock") === "in",
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

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
 * Pages that read the query are made per request; pages that read a path segment are cached. So the proxy turns the
 * one into the other, and each view of a category is cached by itself.
 */
export const viewSegment = (view: CategoryView) =>
  [view.sort, view.inStock ? "in" : "all", view.page].join("~");

/** The view a path segment names; null when nothing of ours wrote it. */
export function viewFromSegment(segment: string): CategoryView | null {
  const [sort, stock, page] = decodeURIComponent(segment).split("~");
  if (!isSort(sort) || !page) return null;
  const view: CategoryView = { sort, inStock: stock === "in", page: Number(page) };
  return viewSegment(view) === decodeURIComponent(segment) && view.page >= 1 && view.page <= MAX_PAGE
    ? view
    : null;
}
