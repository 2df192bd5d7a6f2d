import { randomUUID } from "node:crypto";
import type { ShopOfHost } from "@mizan/contracts/companies";
import { type NextRequest, NextResponse } from "next/server";
import { isAppKey } from "@/lib/app-key";
import { closedPage } from "@/lib/closed-page";
import { env } from "@/lib/env";
import { findShop, forgetShops } from "@/lib/find-shop";
import { routeByLanguage } from "@/lib/language-route";
import { contentSecurityPolicy } from "@/lib/security-policy";
import { SHOP_HEADER, toSegment, UNKNOWN_SHOP } from "@/lib/shop-segment";

/** Catalogue pages, which are cached; every other page is made per request. */
const cached = /^\/(?:ar|en)(?:\/p\/[^/]+|\/c\/[^/]+(?:\/[^/]+)?)?\/?$/;

/**
 * Whether an address names a file: where there is none, the answer is a page, which is cached too. What else lies outside of
 * the languages could be the page of some shop, by the path that no reader sees.
 */
const namesFile = (path: string) => /^\/(?:sitemaps\/)?[^/]+$/.test(path) && path.includes(".");

/** Stands before every request: whose shop it is for, and of pages their language and their security policy. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/uploads/")) return pictureFromApi(request);
  if (pathname === "/api/revalidate" && isAppKey(request.headers.get("x-app-key"), env.webAppKeys))
    forgetShops();

  const shop = await findShop(request.headers);
  if (shop?.isSuspended) return withPolicy(closed(), undefined);
  request.headers.set(SHOP_HEADER, shop ? toSegment(shop) : UNKNOWN_SHOP);
  return pathname.startsWith("/api/") ? goOn(request) : page(request, shop);
}

function page(request: NextRequest, shop: ShopOfHost | null): NextResponse {
  const { pathname } = request.nextUrl;
  const isFile = namesFile(pathname);
  const nonce = isFile || cached.test(pathname) ? undefined : Buffer.from(randomUUID()).toString("base64");
  // The framework reads the nonce from the policy of the request, and puts it on its own scripts.
  if (nonce) request.headers.set("content-security-policy", policyOf(nonce));
  return withPolicy(isFile ? goOn(request) : routeByLanguage(request, shop), nonce);
}

const goOn = ({ headers }: NextRequest) => NextResponse.next({ request: { headers } });

const closed = () =>
  new NextResponse(closedPage, {
    status: 403,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });

function withPolicy(response: NextResponse, nonce: string | undefined): NextResponse {
  response.headers.set("content-security-policy", policyOf(nonce));
  return response;
}

const policyOf = (nonce: string | undefined) =>
  contentSecurityPolicy({
    nonce,
    socketOrigin: env.publicApiUrl,
    development: process.env.NODE_ENV === "development",
    https: env.storeUrl.startsWith("https:"),
  });

function pictureFromApi(request: NextRequest): NextResponse {
  // The shopper's cookies are no business of a picture.
  const headers = new Headers(request.headers);
  headers.delete("cookie");
  return NextResponse.rewrite(new URL(request.nextUrl.pathname, env.apiUrl), { request: { headers } });
}

export const config = {
  matcher: ["/uploads/:path*", "/((?!_next/).*)"],
};
