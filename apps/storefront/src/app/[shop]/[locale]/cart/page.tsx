import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CartPageContents } from "@/features/cart/cart-page-contents";
import { readCartSnapshot } from "@/features/cart/cart-session";
import { getSettings } from "@/features/catalog/catalog-reads";
import { getShopFormat } from "@/features/format/get-shop-format";
import { WaitPage } from "@/features/shell/wait-page";
import { routing } from "@/i18n/routing";
import { orWait, TooManyRequests } from "@/lib/api-problem";
import { pageMetadata } from "@/lib/site-addresses";

export async function generateMetadata({ params }: PageProps<"/[shop]/[locale]/cart">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const [settings, t, { text }] = await Promise.all([
    getSettings(),
    getTranslations({ locale, namespace: "cart" }),
    getShopFormat(locale),
  ]);
  const shop = text(settings.name);
  return pageMetadata({
    locale,
    path: "/cart",
    title: t("title"),
    description: t("description", { shop }),
    siteName: shop,
    settings,
    isPrivate: true,
  });
}

export default async function CartPage({ params }: PageProps<"/[shop]/[locale]/cart">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [snapshot, t] = await Promise.all([orWait(readCartSnapshot()), getTranslations("cart")]);
  if (snapshot instanceof TooManyRequests) return <WaitPage seconds={snapshot.seconds} />;
  return (
    <>
      <h1 className="mb-4 font-heading text-h1">{t("title")}</h1>
      <CartPageContents rendered={snapshot} />
    </>
  );
}
