import type { ShopOfHost } from "@mizan/contracts/companies";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/i18n/routing";

type Languages = Pick<ShopOfHost, "locales" | "defaultLocale">;

/** One for each set of languages and usual one among them; there are four. */
const routers = new Map<string, ReturnType<typeof createMiddleware>>();

function routerOf({ locales, defaultLocale }: Languages) {
  const key = [defaultLocale, ...locales].join();
  const router = routers.get(key) ?? createMiddleware({ ...routing, locales, defaultLocale });
  routers.set(key, router);
  return router;
}

/** Leads to an address that has a language of the shop: the reader's own where the address says none. */
export function routeByLanguage(request: NextRequest, shop: Languages | null): NextResponse {
  const languages: Languages = shop ?? {
    locales: [...routing.locales],
    defaultLocale: routing.defaultLocale,
  };
  const { pathname, search } = request.nextUrl;
  const [, asked = "", rest = ""] = /^\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  const isKnown = routing.locales.some((locale) => locale === asked);
  const isOffered = languages.locales.some((locale) => locale === asked);
  // A language that the shop gave up: its addresses live on in mails and search engines.
  if (isKnown && !isOffered)
    return NextResponse.redirect(new URL(`/${languages.defaultLocale}${rest}${search}`, request.url));
  return routerOf(languages)(request);
}
