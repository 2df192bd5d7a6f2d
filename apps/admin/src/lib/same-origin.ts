/**
 * Whether a request that changes something comes from this app's own pages.
 *
 * The session is a cookie, so another site could send it along; browsers say where a request comes from in
 * Sec-Fetch-Site, and in Origin where that header is missing. Neither of them: not a browser page of ours.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
