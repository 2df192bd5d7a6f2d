import "server-only";
import { randomUUID } from "node:crypto";
import type { SignInResult } from "@mizan/contracts/identity";
import { renewalDue } from "@mizan/contracts/renewal-due";
import { cookies } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env";
import { requestShop } from "@/lib/request-shop";
import { openCookie, sealCookie } from "./sealed-cookie";
import {
  cookieOptions,
  ENDED,
  partsOf,
  SESSION_SECONDS,
  SessionClaims,
  SIGNED_IN_COOKIE,
  sessionCookieName,
  toCookies,
} from "./session-cookie";

/** Whether the shop is reached over TLS. */
export const isSecure = () => env.storeUrl.startsWith("https:");

/** What the API gave for a session in this shop, as the cookie keeps it. */
export const toClaims = async ({
  profile,
  token,
  refreshToken,
  expiresIn,
}: SignInResult): Promise<SessionClaims> => ({
  companyId: (await requestShop()).companyId,
  name: profile.name,
  apiToken: token,
  refreshToken,
  expiresAt: Date.now() + expiresIn * 1000,
  renewAt: renewalDue(expiresIn, Date.now()),
});

/** Who is signed in to this shop; null when nobody is, or when the tokens have run out. */
export const auth = cache(async (): Promise<SessionClaims | null> => {
  const value = partsOf(sessionCookieName(isSecure()), (await cookies()).getAll())
    .map((part) => part.value)
    .join("");
  if (value === "") return null;
  const claims = SessionClaims.safeParse(await openCookie(value));
  if (!claims.success || claims.data.expiresAt <= Date.now()) return null;
  return (await isOfThisShop(claims.data)) ? claims.data : null;
});

/** Whether a session is one of the company that this request is for. */
export const isOfThisShop = async ({ companyId }: SessionClaims): Promise<boolean> =>
  companyId === (await requestShop()).companyId;

/** Whether this browser's session was found to be ended elsewhere a moment ago. */
export const wasEnded = async (): Promise<boolean> =>
  (await cookies()).get(SIGNED_IN_COOKIE)?.value === ENDED;

/** Signs this browser in. Only where cookies may be written: in actions. */
export async function openSession(result: SignInResult): Promise<void> {
  const value = await sealCookie({ ...(await toClaims(result)) }, SESSION_SECONDS);
  const options = { ...cookieOptions(isSecure()), maxAge: SESSION_SECONDS };
  const jar = await cookies();
  await closeSession();
  for (const part of toCookies(sessionCookieName(isSecure()), value))
    jar.set(part.name, part.value, { ...options, httpOnly: true });
  jar.set(SIGNED_IN_COOKIE, randomUUID(), options);
}

/** Signs this browser out; the session itself is the API's to end. */
export async function closeSession(): Promise<void> {
  const jar = await cookies();
  const parts = partsOf(sessionCookieName(isSecure()), jar.getAll());
  for (const name of [...parts.map((part) => part.name), SIGNED_IN_COOKIE])
    jar.set(name, "", { ...cookieOptions(isSecure()), maxAge: 0 });
}
