/**
 * Whether a request that changes something comes from a page of the web app it is sent to.
 *
 * A cookie would let another site's page act in the visitor's name. Browsers say where a request comes from in
 * Sec-Fetch-Site, which no script can set; those that do not send it still send Origin with every POST. A request
 * with neither is not from a page of ours. Source: https://web.dev/articles/fetch-metadata
 */
export function isSameOrigin(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
