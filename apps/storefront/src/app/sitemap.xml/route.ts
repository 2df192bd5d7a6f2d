import { readSettings } from "@/features/catalog/catalog-reads";
import { addressOf, requestShop } from "@/lib/request-shop";
import { xmlResponse } from "@/lib/xml";

export const dynamic = "force-dynamic";

/** One sitemap per language of the shop. */
export async function GET(): Promise<Response> {
  const shop = await requestShop();
  const { locales } = await readSettings(shop);
  const sitemaps = locales.map(
    (locale) => `<sitemap><loc>${addressOf(shop)}/sitemaps/${locale}.xml</loc></sitemap>`,
  );
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.join("")}</sitemapindex>`,
  );
}
