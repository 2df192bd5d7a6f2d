import { randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/i18n/routing";
import { env } from "@/lib/env";
import { contentSecurityPolicy } from "@/lib/security-policy";

const routeByLocale = createMiddleware(routing);

/** Catalogue pages, which are cached; every other page is made per request. */
const cached = /^\/(?:ar|en)(?:\/p\/[^/]+|\/c\/[^/]+(?:\/[^/]+)?)?\/?$/;

/** An address that names a file: where there is none, the answer is a page, which is cached too. */
const file = /\.[^/]*$/;

/** Stands before every page: its language, its security policy, and pictures, which the API has. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/uploads/")) return pictureFromApi(request);

  const isFile = file.test(pathname);
  const nonce = isFile || cached.test(pathname) ? undefined : Buffer.from(randomUUID()).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    socketOrigin: env.publicApiUrl,
    development: process.env.NODE_ENV === "development",
    https: env.storeUrl.startsWith("https:"),
  });
  // The framework reads the nonce from the policy of the request, and puts it on its own scripts.
  if (nonce) request.headers.set("content-security-policy", policy);

  const response = isFile ? NextResponse.next() : routeByLocale(request);
  response.headers.set("content-security-policy", policy);
  return response;
}

function pictureFromApi(request: NextRequest): NextResponse {
  // The shopper's cookies are no business of a picture.
  const headers = new Headers(request.headers);
  headers.delete("cookie");
  return NextResponse.rewrite(new URL(request.nextUrl.pathname, env.apiUrl), { request: { headers } });
}

export const config = {
  matcher: ["/uploads/:path*", "/((?!api|_next).*)"],
};
