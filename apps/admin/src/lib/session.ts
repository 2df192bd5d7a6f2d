import { Locale } from "@mizan/contracts/localized-text";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "./env";
import { visitToken } from "./visit-cookie";

/** What the encrypted session cookie carries. Units: `expiresAt` milliseconds since 1970. */
export const SessionClaims = z.object({
  apiToken: z.string(),
  expiresAt: z.number(),
  locale: Locale,
});
export type SessionClaims = z.infer<typeof SessionClaims>;

interface CookieJar {
  getAll(): { name: string; value: string }[];
}

/**
 * Reads the session out of a cookie jar: null when there is none, or when its API token has run out.
 *
 * NextAuth splits a cookie above 4 kB into `name.0`, `name.1`, …; the parts are joined in order.
 */
export async function readSession(jar: CookieJar): Promise<SessionClaims | null> {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = env();
  const name = `${NEXTAUTH_URL?.startsWith("https:") ? "__Secure-" : ""}next-auth.session-token`;
  const value = jar
    .getAll()
    .filter((cookie) => cookie.name === name || cookie.name.startsWith(`${name}.`))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))
    .map((cookie) => cookie.value)
    .join("");
  if (value === "") return null;
  const claims = SessionClaims.safeParse(
    await decode({ token: value, secret: NEXTAUTH_SECRET }).catch(() => null),
  );
  return claims.success && claims.data.expiresAt > Date.now() ? claims.data : null;
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
