import "./market.css";
import { SkipLink } from "@mizan/ui/assistive";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { getCategoryTree, getSettings } from "@/features/catalog/catalog-reads";
import { getShopFormat } from "@/features/format/get-shop-format";
import { SiteFooter } from "@/features/shell/site-footer";
import { CategoryStrip, SiteHeader } from "@/features/shell/site-header";
import { directionOf, routing } from "@/i18n/routing";
import { headScript } from "@/lib/head-script";
import { pageShopAddress } from "@/lib/page-shop";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f6f2" },
    { media: "(prefers-color-scheme: dark)", color: "#0c110e" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[shop]/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const [settings, { text }] = await Promise.all([getSettings(), getShopFormat(locale)]);
  const shop = text(settings.name);
  return {
    metadataBase: new URL(await pageShopAddress()),
    title: { default: shop, template: `%s · ${shop}` },
    applicationName: shop,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** The document of every page. It reads nothing of the visitor, so that the pages in it can be cached. */
export default async function LocaleLayout({ children, params }: LayoutProps<"/[shop]/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [settings, tree, messages, t, { text }] = await Promise.all([
    getSettings(),
    getCategoryTree(),
    getMessages(),
    getTranslations("shell"),
    getShopFormat(locale),
  ]);
  const { shell, search, cart, product, price, failure } = messages;
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-room="market"
      data-theme="light"
      // The script below sets the theme before React sees the document.
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: headScript }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={{ shell, search, cart, product, price, failure }}>
          <SkipLink>{t("skip")}</SkipLink>
          <SiteHeader shopName={text(settings.name)} locales={settings.locales} tree={tree} />
          <CategoryStrip tree={tree} />
          <main id="main" tabIndex={-1} className="page-width grow py-6 outline-none md:py-8">
            {children}
          </main>
          <SiteFooter settings={settings} tree={tree} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
