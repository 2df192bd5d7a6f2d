import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { readCartSnapshot } from "@/features/cart/cart-session";
import { EmptyCart } from "@/features/cart/empty-cart";
import { getSettings } from "@/features/catalog/catalog-reads";
import { readCheckoutCustomer } from "@/features/checkout/checkout-customer";
import { CheckoutForm } from "@/features/checkout/checkout-form";
import { getShopFormat } from "@/features/format/get-shop-format";
import { WaitPage } from "@/features/shell/wait-page";
import { routing } from "@/i18n/routing";
import { orWait, TooManyRequests } from "@/lib/api-problem";
import { pageMetadata } from "@/lib/site-addresses";

type Props = PageProps<"/[shop]/[locale]/checkout">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const [settings, t, { text }] = await Promise.all([
    getSettings(),
    getTranslations({ locale, namespace: "checkout" }),
    getShopFormat(locale),
  ]);
  return pageMetadata({
    locale,
    path: "/checkout",
    title: t("title"),
    description: t("description"),
    siteName: text(settings.name),
    settings,
    isPrivate: true,
  });
}

export default async function CheckoutPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [read, t, { checkout, cart }] = await Promise.all([
    orWait(Promise.all([readCartSnapshot(), readCheckoutCustomer()])),
    getTranslations("checkout"),
    getMessages(),
  ]);
  if (read instanceof TooManyRequests) return <WaitPage seconds={read.seconds} />;
  const [{ priced }, customer] = read;
  return (
    <>
      <h1 className="font-heading text-h1">{t("title")}</h1>
      <p className="mb-6 text-text-2">{t("description")}</p>
      {priced ? (
        <NextIntlClientProvider messages={{ checkout, cart }}>
          <CheckoutForm priced={priced} attempt={randomUUID()} customer={customer} />
        </NextIntlClientProvider>
      ) : (
        <EmptyCart />
      )}
    </>
  );
}
