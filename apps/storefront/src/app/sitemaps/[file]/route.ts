import type { CategoryNode } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import { hasLocale } from "next-intl";
import { readAllProducts, readCategoryTree, readSettings } from "@/features/catalog/catalog-reads";
import { categoriesWhere } from "@/features/catalog/category-path";
import { addressOf, requestShop } from "@/lib/request-shop";
import { pageAddress } from "@/lib/site-addresses";
import { escapeXml, xmlResponse } from "@/lib/xml";

export const dynamic = "force-dynamic";

/** `ar.xml`: every page of a language worth finding, each with its twin in the other language. */
export async function GET(_: Request, { params }: RouteContext<"/sitemaps/[file]">): Promise<Response> {
  const locale = (await params).file.replace(/\.xml$/, "");
  const shop = await requestShop();
  const { locales } = await readSettings(shop);
  if (!hasLocale(locales, locale)) return new Response(null, { status: 404 });
  const [tree, products] = await Promise.all([readCategoryTree(shop), readAllProducts(shop)]);
  const everyCategory: CategoryNode[] = categoriesWhere(tree, () => true);
  const pages = [
    { path: "", changed: undefined },
    ...everyCategory.map(({ slug, updatedAt }) => ({ path: `/c/${slug}`, changed: updatedAt })),
    ...products.map(({ slug, updatedAt }) => ({ path: `/p/${slug}`, changed: updatedAt })),
  ];
  const address = addressOf(shop);
  const urls = pages.map(({ path, changed }) =>
    entry(
      pageAddress(address, locale, path),
      changed,
      locales.map((other) => [other, pageAddress(address, other, path)]),
    ),
  );
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>`,
  );
}

function entry(address: string, changed: string | undefined, languages: [Locale, string][]): string {
  const alternates = languages.map(
    ([locale, twin]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(twin)}"/>`,
  );
  const modified = changed ? `<lastmod>${changed}</lastmod>` : "";
  return `<url><loc>${escapeXml(address)}</loc>${modified}${alternates.join("")}</url>`;
}
