import { cookies } from "next/headers";
import { z } from "zod";
import { isSecure } from "./is-secure";
import { openCookie, sealCookie } from "./sealed-cookie";
import { payloadOf } from "./token-payload";

/** Where an operator's stay in another company is kept beside their own session: encrypted, out of reach of scripts. */
const COOKIE = "mizan-visit";

/** Units: `expiresAt` milliseconds since 1970. */
const Visit = z.object({ visitToken: z.string(), sessionId: z.string(), expiresAt: z.number() });

/** The API's token of the company that a session's holder visits; null in their own, and for whoever signed in after them. */
export async function visitToken(apiToken: string): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value;
  if (token === undefined) return null;
  const visit = Visit.safeParse(await openCookie(token));
  if (!visit.success || visit.data.expiresAt <= Date.now()) return null;
  return visit.data.sessionId === payloadOf(apiToken).sid ? visit.data.visitToken : null;
}

/** Keeps a stay for as long as its token holds, beside the session that it was begun from. Units: `seconds`. */
export async function keepVisit(apiToken: string, token: string, seconds: number): Promise<void> {
  const visit = {
    visitToken: token,
    sessionId: payloadOf(apiToken).sid,
    expiresAt: Date.now() + seconds * 1000,
  };
  const value = await sealCookie(visit, seconds);
  (await cookies()).set(COOKIE, value, {
    path: "/",
    maxAge: seconds,
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
  });
}

/** Forgets it: the next request is one of their own company. */
export async function forgetVisit(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
