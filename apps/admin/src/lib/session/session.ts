import { Locale } from "@mizan/contracts/localized-text";
import { cookies } from "next/headers";
import { z } from "zod";
import { isSecure } from "./is-secure";
import { openCookie, sealCookie } from "./sealed-cookie";
import { visitToken } from "./visit-cookie";

/**
 * What the encrypted session cookie carries. `refreshToken` is exchanged for the next claims from `renewAt` on.
 *
 * Units  `expiresAt` and `renewAt` milliseconds since 1970.
 */
export const SessionClaims = z.object({
  apiToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
  renewAt: z.number(),
  locale: Locale,
});
export type SessionClaims = z.infer<typeof SessionClaims>;

/** A browser forgets its session after so long without a visit, as the API does. Units: seconds. */
export const SESSION_SECONDS = 7 * 24 * 3600;

/** What a cookie may hold; browsers drop larger ones. NextAuth splits at the same length. */
const LONGEST_COOKIE = 3933;

interface Cookie {
  name: string;
  value: string;
}
interface CookieJar {
  getAll(): Cookie[];
}

/**
 * Reads the session out of a cookie jar: null when there is none. Its API token may have run out and wait to be renewed.
 *
 * NextAuth splits a cookie above 4 kB into `name.0`, `name.1`, …; the parts are joined in order.
 */
export async function readClaims(jar: CookieJar): Promise<SessionClaims | null> {
  const value = sessionCookiesOf(jar)
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))
    .map((cookie) => cookie.value)
    .join("");
  if (value === "") return null;
  const claims = SessionClaims.safeParse(await openCookie(value));
  return claims.success ? claims.data : null;
}

/** The same, unless its API token has run out. */
export async function readSession(jar: CookieJar): Promise<SessionClaims | null> {
  const claims = await readClaims(jar);
  return claims && claims.expiresAt > Date.now() ? claims : null;
}

/** Who is signed in, in their own company. */
export async function ownSession(): Promise<SessionClaims | null> {
  return readSession(await cookies());
}

/** Who asks the API, for server components and route handlers: in another company while they visit it. */
export async function auth(): Promise<(SessionClaims & { isAway: boolean }) | null> {
  const session = await ownSession();
  if (session === null) return null;
  const away = await visitToken(session.apiToken);
  return { ...session, apiToken: away ?? session.apiToken, isAway: away !== null };
}

/** The cookies that carry a session from now on, as NextAuth would write them. */
export async function writeClaims(claims: SessionClaims): Promise<Cookie[]> {
  const value = await sealCookie({ ...claims }, SESSION_SECONDS);
  if (value.length <= LONGEST_COOKIE) return [{ name: cookieName(), value }];
  const parts = value.match(new RegExp(`.{1,${LONGEST_COOKIE}}`, "g")) ?? [];
  return parts.map((part, index) => ({ name: `${cookieName()}.${index}`, value: part }));
}

/** The cookies of a jar that carry its session. */
export const sessionCookiesOf = (jar: CookieJar): Cookie[] =>
  jar.getAll().filter(({ name }) => name === cookieName() || name.startsWith(`${cookieName()}.`));

const cookieName = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;
