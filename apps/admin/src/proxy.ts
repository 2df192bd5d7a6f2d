import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./lib/content-security-policy";
import { env } from "./lib/env";
import { renewSession } from "./lib/session/renew-session";
import { readClaims } from "./lib/session/session";

/** Pages for whoever is not signed in. */
const openPages = new Set(["/sign-in", "/forgot-password", "/reset-password", "/accept-invitation"]);

/**
 * Stands before every page and call: sessions are renewed in time, signed-out visitors go to the sign-in page, and each
 * page gets its own CSP nonce.
 */
export async function proxy(request: NextRequest) {
  const { apiUrl, publicApiUrl } = env();
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith("/uploads/")) return NextResponse.rewrite(new URL(pathname, apiUrl));

  const renewal = await renewSession(request);
  if (pathname.startsWith("/api/")) {
    const response = NextResponse.next({ request: { headers: request.headers } });
    renewal?.answer(response);
    return response;
  }

  if (!openPages.has(pathname) && (await readClaims(request.cookies)) === null) {
    const signIn = new URL("/sign-in", request.url);
    if (pathname !== "/") signIn.searchParams.set("next", pathname + search);
    if (renewal) signIn.searchParams.set("reason", "ended");
    const response = NextResponse.redirect(signIn);
    renewal?.answer(response);
    return response;
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, publicApiUrl);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  renewal?.answer(response);
  return response;
}

export const config = { matcher: ["/((?!api/auth/|_next/|favicon|icon).*)"] };
