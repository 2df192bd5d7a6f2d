const MAX_QUERY = 100;
const MAX_PAGE = 100;
/** No word holds these: control characters, and halves of characters, which a cut leaves. */
const UNSEARCHABLE = /[\p{Cc}\p{Surrogate}]/gu;

/** What `?q=…&page=…` asks for. */
export interface SearchQuery {
  query: string;
  page: number;
}

/** The search an address names; a parameter given twice counts once. */
export function readSearch(params: Record<string, string | string[] | undefined>): SearchQuery {
  const first = (name: string) => [params[name]].flat()[0] ?? "";
  const page = Number(first("page") || "1");
  return {
    query: first("q").slice(0, MAX_QUERY).replace(UNSEARCHABLE, " ").trim(),
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

/** The address of a search, within its language; of all products where nothing is searched for. */
export function searchPath({ query, page }: SearchQuery): string {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/search?${params}` : "/search";
}
