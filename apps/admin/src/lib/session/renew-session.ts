import type { NextRequest, NextResponse } from "next/server";
import { apiClient } from "../api-client";
import { isSignedOut, problemOf } from "../problem";
import { isSecure } from "./is-secure";
import { readClaims, SESSION_SECONDS, type SessionClaims, sessionCookiesOf, writeClaims } from "./session";
import { claimsOf } from "./session-claims";

/**
 * The one place where the admin exchanges its refresh token: the proxy, which stands before every page and every call, so
 * that what comes behind it finds a token that holds. What tabs and parallel calls show at once the API answers alike.
 */
const exchange = async (refreshToken: string): Promise<SessionClaims> =>
  claimsOf(await apiClient(new Headers(), null).session.refresh.mutate({ refreshToken }));

/** Renews the session of a request when it is time; null when there was none to renew, or the API did not answer. */
export async function renewSession(request: NextRequest): Promise<Renewal | null> {
  const claims = await readClaims(request.cookies);
  if (claims === null || claims.renewAt > Date.now()) return null;
  try {
    return renewalOf(request, await exchange(claims.refreshToken));
  } catch (error) {
    // An API that is away is asked again by the next request, for as long as the present token holds.
    return isSignedOut(problemOf(error)) ? renewalOf(request, null) : null;
  }
}

/** What a renewal changes: the request's own cookies, for what comes behind the proxy, and the browser's. */
export interface Renewal {
  session: SessionClaims | null;
  answer(response: NextResponse): void;
}

async function renewalOf(request: NextRequest, session: SessionClaims | null): Promise<Renewal> {
  const written = session ? await writeClaims(session) : [];
  const left = sessionCookiesOf(request.cookies).filter(
    ({ name }) => !written.some((cookie) => cookie.name === name),
  );
  for (const { name } of left) request.cookies.delete(name);
  for (const { name, value } of written) request.cookies.set(name, value);
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure() } as const;
  return {
    session,
    answer(response) {
      for (const { name } of left) response.cookies.set(name, "", { ...options, maxAge: 0 });
      for (const { name, value } of written)
        response.cookies.set(name, value, { ...options, maxAge: SESSION_SECONDS });
    },
  };
}
