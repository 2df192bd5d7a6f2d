/**
 * Whether a request that changes something comes from a page of this very site.
 *
 * Browsers say so in Sec-Fetch-Site; those that do not send it still send Origin with every POST.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
