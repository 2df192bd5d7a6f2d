/** The part of a page that links are made of. */
interface PagePlace {
  page: number;
  limit: number;
  total: number;
  nextCursor: string | null;
}

/** Whether an answer is a page of a list. */
export const isPage = (body: unknown): body is PagePlace & { data: unknown[] } =>
  typeof body === "object" && body !== null && "nextCursor" in body && "data" in body && "total" in body;

/**
 * The `Link` header of a page: the next one by cursor, the others by number.
 *
 * Source  RFC 8288.
 */
export function pageLinks(url: string, { page, limit, total, nextCursor }: PagePlace): string {
  const [path = "", search = ""] = url.split("?");
  const last = Math.max(1, Math.ceil(total / limit));
  const byCursor = new URLSearchParams(search).has("cursor");
  const to = (name: string, value: string) => {
    const query = new URLSearchParams(search);
    query.delete("page");
    query.delete("cursor");
    query.set(name, value);
    return `${path}?${query}`;
  };
  const links = [`<${to("page", "1")}>; rel="first"`];
  if (!byCursor && page > 1) links.push(`<${to("page", String(page - 1))}>; rel="prev"`);
  if (nextCursor !== null) links.push(`<${to("cursor", nextCursor)}>; rel="next"`);
  links.push(`<${to("page", String(last))}>; rel="last"`);
  return links.join(", ");
}
