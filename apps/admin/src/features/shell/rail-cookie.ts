/** Keeps whether the side navigation is a narrow rail; a cookie, so that the server draws it right at once. */
export const RAIL_COOKIE = "mizan-rail";
