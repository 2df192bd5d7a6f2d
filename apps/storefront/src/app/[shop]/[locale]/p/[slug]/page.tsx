import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { CSSProperties } from "react";
import { findProduct, getCategoryTree, getSettings, listSimilar } from "@/features/catalog/catalog-reads";
import { breadcrumbList, CategoryBreadcrumbs } from "@/features/catalog/category-breadcrumbs";
import { categoryPath, plateHue } from "@/features/catalog/category-path";
import { ProductShelf } from "@/features/catalog/product-grid";
import { basicUnitOf } from "@/features/catalog/selling-unit";
import { getShopFormat } from "@/features/format/get-shop-format";
import { BuyBox } from "@/features/product/buy-box";
import { ProductGallery } from "@/features/product/product-gallery";
import { productThing } from "@/features/product/product-thing";
import { routing } from "@/i18n/routing";
import { readAddressPart } from "@/lib/address-part";
import { env } from "@/lib/env";
import { JsonLd } from "@/lib/json-ld";
import { pageShopAddress } from "@/lib/page-shop";
import { pageMetadata } from "@/lib/site-addresses";

type Props = PageProps<"/[shop]/[locale]/p/[slug]">;

export const dynamic = "error";
export const generateStaticParams = () => [];

async function readAddress({ params }: Pick<Props, "params">) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  const name = readAddressPart(slug);
  const product = name && (await findProduct(name));
  return product ? { locale, product } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await readAddress({ params });
  if (!address) return {};
  const { locale, product } = address;
  const [settings, t, { text, unitText, money }] = await Promise.all([
    getSettings(),
    getTranslations({ locale, namespace: "product" }),
    getShopFormat(locale),
  ]);
  const { defaultUnit, currency, image } = product;
  const name = text(product.name);
  const shop = text(settings.name);
  const price = money(defaultUnit.priceMinor, currency);
  return pageMetadata({
    locale,
    path: `/p/${product.slug}`,
    title: name,
    description:
      text(product.description).slice(0, 200) ||
      t("description", { name, shop, price, unit: unitText(defaultUnit.name) }),
    siteName: shop,
    settings,
    picture: image ? { url: image.url, alt: text(image.alt) || name } : undefined,
  });
}

export default async function ProductPage({ params }: Props) {
  const address = await readAddress({ params });
  if (!address) notFound();
  const { locale, product } = address;
  setRequestLocale(locale);
  const [shop, tree, similar, t, tCategory, { text }] = await Promise.all([
    pageShopAddress(),
    getCategoryTree(),
    listSimilar(product),
    getTranslations("product"),
    getTranslations("category"),
    getShopFormat(locale),
  ]);
  const trail = categoryPath(tree, ({ id }) => id === product.categoryId);
  const { id, slug, name, currency, image, stock } = product;
  const hue = { "--plate-hue": plateHue(tree, product.categoryId) } as CSSProperties;
  return (
    <article>
      <JsonLd
        things={[breadcrumbList(shop, trail, locale, tCategory("home")), productThing(shop, product, locale)]}
      />
      <CategoryBreadcrumbs trail={trail} />
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2" style={hue}>
        <ProductGallery product={product} />
        <div className="grid content-start gap-5">
          <h1 className="font-heading text-h1 text-balance">{text(name)}</h1>
          <BuyBox
            product={{
              id,
              slug,
              name,
              currency,
              imageUrl: image?.url ?? null,
              available: stock.available,
              units: product.units.filter(({ isActive }) => isActive),
              basicUnitName: basicUnitOf(product)?.name ?? null,
            }}
            socketUrl={env.publicApiUrl}
          />
          {text(product.description) && (
            <section aria-labelledby="about" className="border-t border-border pt-5">
              <h2 id="about" className="mb-2 font-heading font-semibold">
                {t("about")}
              </h2>
              <p dir="auto" className="max-w-prose whitespace-pre-line">
                {text(product.description)}
              </p>
            </section>
          )}
        </div>
      </div>
      <div className="mt-14">
        <ProductShelf id="similar" title={t("similar")} products={similar} tree={tree} />
      </div>
    </article>
  );
}
