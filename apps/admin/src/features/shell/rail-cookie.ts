/** Keeps whether the side navigation is a narrow rail; a cookie, so that the server draws it right at once. */
export const RAIL_COOKIE = "mizan-rail";

const YEAR_SECONDS = 365 * 24 * 3600;

/** What remembers it in this browser, as `document.cookie` takes it. */
export function railCookie(width: "narrow" | "wide"): string {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  return `${RAIL_COOKIE}=${width}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
}
