import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CATEGORY_PAGE_SIZE, getCategoryTree, getSettings } from "@/features/catalog/catalog-reads";
import { ListPages } from "@/features/catalog/list-pages";
import { ProductGrid } from "@/features/catalog/product-grid";
import { getShopFormat } from "@/features/format/get-shop-format";
import { NothingFound } from "@/features/search/nothing-found";
import { readSearch, searchPath } from "@/features/search/search-query";
import { WaitPage } from "@/features/shell/wait-page";
import { redirect } from "@/i18n/navigation";
import { routing } from "@/i18n/routing";
import { visitorApi } from "@/lib/api";
import { orWait, TooManyRequests } from "@/lib/api-problem";
import { pageMetadata } from "@/lib/site-addresses";

type Props = PageProps<"/[shop]/[locale]/search">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const { query } = readSearch(await searchParams);
  const [settings, t, { text }] = await Promise.all([
    getSettings(),
    getTranslations({ locale, namespace: "search" }),
    getShopFormat(locale),
  ]);
  const shop = text(settings.name);
  return {
    ...(await pageMetadata({
      locale,
      path: "/search",
      title: query ? t("resultsTitle", { query }) : t("allTitle"),
      description: t("description", { shop }),
      siteName: shop,
      settings,
    })),
    // One page for every word that somebody types would be no page worth finding.
    robots: query ? { index: false, follow: true } : undefined,
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const { query, page } = readSearch(await searchParams);
  const [tree, api, t, { figure }] = await Promise.all([
    getCategoryTree(),
    visitorApi(),
    getTranslations("search"),
    getShopFormat(locale),
  ]);
  // Whoever names nothing sees all there is.
  const wish = query ? ({ search: query, sort: "relevance" } as const) : ({ sort: "newest" } as const);
  const found = await orWait(api.products.list.query({ ...wish, page, limit: CATEGORY_PAGE_SIZE, locale }));
  if (found instanceof TooManyRequests) return <WaitPage seconds={found.seconds} />;
  const { data, total } = found;
  const lastPage = Math.max(1, Math.ceil(total / CATEGORY_PAGE_SIZE));
  if (page > lastPage) redirect({ href: searchPath({ query, page: lastPage }), locale });
  return (
    <>
      <h1 className="font-heading text-h1 text-balance">
        {query ? t("resultsTitle", { query }) : t("allTitle")}
      </h1>
      <p role="status" className="mb-6 text-text-2">
        {t("count", { count: total, n: figure(total) })}
      </p>
      {data.length === 0 ? (
        query && <NothingFound query={query} tree={tree} />
      ) : (
        <ProductGrid products={data} tree={tree} headingLevel="h2" />
      )}
      <ListPages page={page} pageCount={lastPage} href={(other) => searchPath({ query, page: other })} />
    </>
  );
}
