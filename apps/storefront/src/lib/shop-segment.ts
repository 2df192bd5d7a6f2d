/**
 * Whose shop is shown: the company, and its own host where it has one; without it the shop is at the storefront's own address.
 *
 * Every page stands under it in a segment that no reader sees: the proxy finds out whose the host is, and the rewrite of the
 * app's configuration leads there. So what is cached for one company is never looked up for another.
 */
export interface Shop {
  companyId: string;
  host: string | null;
}

/** The header in which the proxy says it; `scripts/asked-host.mjs` takes away what others write into it. */
export const SHOP_HEADER = "x-shop";

const SEGMENT = /^(?<companyId>[0-9a-f-]{36})~(?<host>[a-z0-9.-]{0,253})$/;

/** A shop as a segment of a path: `0198…~shop.example`. */
export const toSegment = ({ companyId, host }: Shop): string => `${companyId}~${host ?? ""}`;

/** The segment while nobody can say whose shop it is. */
export const UNKNOWN_SHOP = "~";

/** The shop of a segment. Errors: for one that the proxy did not write, or wrote while nobody could say whose it is. */
export function fromSegment(segment: string | null | undefined): Shop {
  const { companyId, host } = SEGMENT.exec(segment ?? "")?.groups ?? {};
  if (!companyId) throw new Error("It is not known whose shop this is");
  return { companyId, host: host || null };
}

/** The path a reader sees of one that pages are looked up by: without the shop, and without the view of a category. */
export const publicPath = (path: string): string =>
  path.replace(/^\/[^/]*~[^/]*\/(?:ar|en)(?=\/|$)/, "").replace(/^(\/c\/[^/]+)\/.+$/, "$1") || "/";

/** Leads every page to the segment of the shop that the proxy named. */
export const shopRewrite = () => ({
  source: "/:locale(ar|en)/:path*",
  has: [{ type: "header" as const, key: SHOP_HEADER, value: "(?<shop>.+)" }],
  destination: "/:shop/:locale/:path*",
});
