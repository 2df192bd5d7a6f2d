import type { CategoryNode } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import { hasLocale } from "next-intl";
import { getCategoryTree, listAllProducts } from "@/features/catalog/catalog-reads";
import { categoriesWhere } from "@/features/catalog/category-path";
import { routing } from "@/i18n/routing";
import { pageAddress } from "@/lib/site-addresses";
import { escapeXml, xmlResponse } from "@/lib/xml";

export const dynamic = "force-dynamic";

/** `ar.xml`: every page of a language worth finding, each with its twin in the other language. */
export async function GET(_: Request, { params }: RouteContext<"/sitemaps/[file]">): Promise<Response> {
  const locale = (await params).file.replace(/\.xml$/, "");
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const [tree, products] = await Promise.all([getCategoryTree(), listAllProducts()]);
  const everyCategory: CategoryNode[] = categoriesWhere(tree, () => true);
  const pages = [
    { path: "", changed: undefined },
    ...everyCategory.map(({ slug, updatedAt }) => ({ path: `/c/${slug}`, changed: updatedAt })),
    ...products.map(({ slug, updatedAt }) => ({ path: `/p/${slug}`, changed: updatedAt })),
  ];
  const urls = pages.map((page) => entry(locale, page.path, page.changed));
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>`,
  );
}

function entry(locale: Locale, path: string, changed: string | undefined): string {
  const alternates = routing.locales.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${other}" href="${escapeXml(pageAddress(other, path))}"/>`,
  );
  const modified = changed ? `<lastmod>${changed}</lastmod>` : "";
  return `<url><loc>${escapeXml(pageAddress(locale, path))}</loc>${modified}${alternates.join("")}</url>`;
}
