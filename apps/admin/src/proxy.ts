import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./lib/content-security-policy";
import { env } from "./lib/env";
import { readSession } from "./lib/session";

/** Stands before every page: signed-out visitors go to the sign-in page, and each answer gets its own CSP nonce. */
export async function proxy(request: NextRequest) {
  const { apiUrl, publicApiUrl } = env();
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith("/uploads/")) return NextResponse.rewrite(new URL(pathname, apiUrl));

  if (pathname !== "/sign-in" && (await readSession(request.cookies)) === null) {
    const signIn = new URL("/sign-in", request.url);
    if (pathname !== "/") signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(signIn);
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, publicApiUrl);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/|favicon|icon).*)"] };
