import { routing } from "@/i18n/routing";
import { env } from "@/lib/env";
import { xmlResponse } from "@/lib/xml";

export const dynamic = "force-dynamic";

/** One sitemap per language. */
export function GET(): Response {
  const sitemaps = routing.locales.map(
    (locale) => `<sitemap><loc>${env.storeUrl}/sitemaps/${locale}.xml</loc></sitemap>`,
  );
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.join("")}</sitemapindex>`,
  );
}
