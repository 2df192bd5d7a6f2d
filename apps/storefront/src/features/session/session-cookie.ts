import { z } from "zod";

/** What the encrypted session cookie carries. Units: moments in milliseconds since 1970. */
export const SessionClaims = z.object({
  /** A host may become another company's, and its visitors' cookies stay: they are nobody there. */
  companyId: z.string(),
  name: z.string(),
  apiToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
  renewAt: z.number(),
});
export type SessionClaims = z.infer<typeof SessionClaims>;

/** As long as the API's tokens live. Units: seconds. */
export const SESSION_SECONDS = 7 * 24 * 3600;

/**
 * Says to scripts that there is a session, by a mark that opens nothing and is another for each: visitors without one are
 * spared a request. Where one was ended elsewhere it says so for a while (`ENDED`), so that whoever comes to sign in is
 * told why.
 */
export const SIGNED_IN_COOKIE = "mizan_signed_in";
export const ENDED = "ended";

/** The mark of the session of a browser with these cookies; null when it has none. */
export function sessionMark(cookies: string): string | null {
  const start = `${SIGNED_IN_COOKIE}=`;
  const mark = cookies
    .split("; ")
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
  return !mark || mark === ENDED ? null : mark;
}

/** Browsers refuse a cookie of more than 4096 bytes, its name and attributes included. */
const LARGEST_PART = 3800;

/** Our own name: the admin may be on another port of the same host, where cookies are shared. */
export const sessionCookieName = (isSecure: boolean) => `${isSecure ? "__Host-" : ""}mizan_session`;

/** How both cookies are set. `__Host-` asks for the same, so that no neighbour of the shop can set one for it. */
export const cookieOptions = (isSecure: boolean) =>
  ({ path: "/", sameSite: "lax", secure: isSecure }) as const;

/** A value as one cookie or, where it is too long, as several (`name.0`, `name.1` …), as NextAuth writes them. */
export function toCookies(name: string, value: string): { name: string; value: string }[] {
  const parts = value.match(new RegExp(`.{1,${LARGEST_PART}}`, "gs")) ?? [];
  return parts.length === 1
    ? [{ name, value }]
    : parts.map((part, index) => ({ name: `${name}.${index}`, value: part }));
}

/** The parts of a value among a browser's cookies. */
export const partsOf = <Cookie extends { name: string }>(name: string, jar: readonly Cookie[]): Cookie[] =>
  jar
    .filter((cookie) => cookie.name === name || cookie.name.startsWith(`${name}.`))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
