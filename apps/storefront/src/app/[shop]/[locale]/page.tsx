import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import {
  getCategoryTree,
  getSettings,
  listFeatured,
  listNewest,
  listOffers,
  listTrending,
  pictureOf,
} from "@/features/catalog/catalog-reads";
import { categoriesWhere } from "@/features/catalog/category-path";
import { ProductShelf } from "@/features/catalog/product-grid";
import { getShopFormat } from "@/features/format/get-shop-format";
import { CategoryRail } from "@/features/home/category-rail";
import { HomeBanner } from "@/features/home/home-banner";
import { routing } from "@/i18n/routing";
import { JsonLd } from "@/lib/json-ld";
import { pageShopAddress } from "@/lib/page-shop";
import { pageAddress, pageMetadata } from "@/lib/site-addresses";

export const dynamic = "error";
/** None is made with the build, which has no API to ask; each is made when it is first asked for, then kept. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<"/[shop]/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const [settings, tree, t, { text }] = await Promise.all([
    getSettings(),
    getCategoryTree(),
    getTranslations({ locale, namespace: "home" }),
    getShopFormat(locale),
  ]);
  const shop = text(settings.name);
  const categories = new Intl.ListFormat(locale, { type: "unit" }).format(
    tree.slice(0, 4).map(({ name }) => text(name)),
  );
  const title = `${t("title")} · ${shop}`;
  const facts = await pageMetadata({
    locale,
    path: "",
    title,
    description: tree.length > 0 ? t("description", { shop, categories }) : t("bannerText"),
    siteName: shop,
    settings,
  });
  return { ...facts, title: { absolute: title } };
}

export default async function HomePage({ params }: PageProps<"/[shop]/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [address, settings, tree, offers, trending, featured, t, { text }] = await Promise.all([
    pageShopAddress(),
    getSettings(),
    getCategoryTree(),
    listOffers(),
    listTrending(),
    listFeatured(),
    getTranslations("home"),
    getShopFormat(locale),
  ]);
  const categories = await Promise.all(
    categoriesWhere(tree, ({ isHome }) => isHome).map(async (category) => ({
      category,
      image: await pictureOf(category),
    })),
  );
  const newest = featured.length === 0 ? await listNewest() : [];
  const shop = text(settings.name);
  const home = pageAddress(address, locale, "");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <JsonLd
        things={[
          { "@type": "Organization", "@id": `${home}#shop`, name: shop, url: home },
          {
            "@type": "WebSite",
            name: shop,
            url: home,
            inLanguage: locale,
            publisher: { "@id": `${home}#shop` },
            potentialAction: {
              "@type": "SearchAction",
              target: `${pageAddress(address, locale, "/search")}?q={search_term_string}`,
              "query-input": "required name=search_term_string",
            },
          },
        ]}
      />
      <HomeBanner
        settings={settings}
        products={[...featured, ...trending, ...offers, ...newest]}
        tree={tree}
      />
      <CategoryRail categories={categories} tree={tree} />
      <ProductShelf id="offers" title={t("offers")} products={offers} tree={tree} />
      <ProductShelf id="trending" title={t("trending")} products={trending} tree={tree} />
      <ProductShelf id="featured" title={t("featured")} products={featured} tree={tree} />
      <ProductShelf id="newest" title={t("all")} href="/search" products={newest} tree={tree} />
    </div>
  );
}
