import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import {
  CATEGORY_PAGE_SIZE,
  getCategoryTree,
  getSettings,
  listCategoryProducts,
} from "@/features/catalog/catalog-reads";
import { breadcrumbList, CategoryBreadcrumbs } from "@/features/catalog/category-breadcrumbs";
import { CategoryControls } from "@/features/catalog/category-controls";
import { categoryPath } from "@/features/catalog/category-path";
import { viewFromSegment, viewQuery } from "@/features/catalog/category-view";
import { ListPages } from "@/features/catalog/list-pages";
import { NoProducts } from "@/features/catalog/no-products";
import { ProductGrid } from "@/features/catalog/product-grid";
import { getShopFormat } from "@/features/format/get-shop-format";
import { redirect } from "@/i18n/navigation";
import { routing } from "@/i18n/routing";
import { readAddressPart } from "@/lib/address-part";
import { JsonLd } from "@/lib/json-ld";
import { pageShopAddress } from "@/lib/page-shop";
import { pageAddress, pageMetadata } from "@/lib/site-addresses";

type Props = PageProps<"/[shop]/[locale]/c/[slug]/[view]">;

export const dynamic = "error";
export const generateStaticParams = () => [];

/** The category and the view that an address names; readers see the view as a query (see `viewSegment`). */
async function readAddress({ params }: Pick<Props, "params">) {
  const { locale, slug, view: segment } = await params;
  const view = viewFromSegment(segment);
  if (!hasLocale(routing.locales, locale) || !view) return null;
  const tree = await getCategoryTree();
  const name = readAddressPart(slug);
  const trail = categoryPath(tree, (node) => node.slug === name);
  const category = trail.at(-1);
  return category ? { locale, view, tree, trail, category } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await readAddress({ params });
  if (!address) return {};
  const { locale, view, category } = address;
  const [settings, t, { text, figure }] = await Promise.all([
    getSettings(),
    getTranslations({ locale, namespace: "category" }),
    getShopFormat(locale),
  ]);
  const name = text(category.name);
  const count = category.productCount;
  const description =
    text(category.description) ||
    t("description", { count, n: figure(count), category: name, shop: text(settings.name) });
  return pageMetadata({
    locale,
    // Another order or a filter shows the same products: search engines are led to the usual view of each page.
    path: `/c/${category.slug}${viewQuery({ ...view, sort: "bestselling", inStock: false })}`,
    title: view.page > 1 ? t("pageTitle", { category: name, n: figure(view.page) }) : name,
    description,
    siteName: text(settings.name),
    settings,
  });
}

export default async function CategoryPage({ params }: Props) {
  const address = await readAddress({ params });
  if (!address) notFound();
  const { locale, view, tree, trail, category } = address;
  setRequestLocale(locale);
  const [shop, { data, total }, t, { text, figure }] = await Promise.all([
    pageShopAddress(),
    listCategoryProducts(category, view, locale),
    getTranslations("category"),
    getShopFormat(locale),
  ]);
  const pageCount = Math.ceil(total / CATEGORY_PAGE_SIZE);
  const lastPage = Math.max(1, pageCount);
  if (view.page > lastPage)
    redirect({ href: `/c/${category.slug}${viewQuery(view, { page: lastPage })}`, locale });
  return (
    <>
      <JsonLd
        things={[
          breadcrumbList(shop, trail, locale, t("home")),
          {
            "@type": "ItemList",
            itemListElement: data.map((product, index) => ({
              "@type": "ListItem",
              position: (view.page - 1) * CATEGORY_PAGE_SIZE + index + 1,
              url: pageAddress(shop, locale, `/p/${product.slug}`),
              name: text(product.name),
            })),
          },
        ]}
      />
      <CategoryBreadcrumbs trail={trail} isLastPage />
      <div className="mt-3 flex flex-wrap items-baseline gap-x-3">
        <h1 className="font-heading text-h1">{text(category.name)}</h1>
        <p className="text-text-2">{t("count", { count: total, n: figure(total) })}</p>
      </div>
      {text(category.description) && (
        <p dir="auto" className="mt-1 max-w-prose text-text-2">
          {text(category.description)}
        </p>
      )}
      <CategoryControls category={category} view={view} />
      {data.length === 0 ? (
        <NoProducts category={category} view={view} />
      ) : (
        <ProductGrid products={data} tree={tree} headingLevel="h2" />
      )}
      <ListPages
        page={view.page}
        pageCount={pageCount}
        href={(page) => `/c/${category.slug}${viewQuery(view, { page })}`}
      />
    </>
  );
}
