import "server-only";
import type { Locale } from "@mizan/contracts/localized-text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { getSettings } from "@/features/catalog/catalog-reads";
import { getShopFormat } from "@/features/format/get-shop-format";
import { routing } from "@/i18n/routing";
import { pageMetadata } from "@/lib/site-addresses";
import type messages from "@/messages/en.json";

type PageName = keyof (typeof messages)["account"]["pages"];

interface Address {
  params: Promise<{ locale: string }>;
}

/** Title and description of a page of the account, for `generateMetadata`. */
export const accountMetadata =
  (path: string, page: PageName) =>
  async ({ params }: Address): Promise<Metadata> => {
    const { locale } = await params;
    if (!hasLocale(routing.locales, locale)) return {};
    const [settings, t, { text }] = await Promise.all([
      getSettings(),
      getTranslations({ locale, namespace: "account" }),
      getShopFormat(locale),
    ]);
    const metadata = await pageMetadata({
      locale,
      path,
      title: t(`pages.${page}.title`),
      description: t(`pages.${page}.help`),
      siteName: text(settings.name),
      settings,
      isPrivate: true,
    });
    // A mailed link is a key: its address is told to nobody.
    return { ...metadata, referrer: "no-referrer" };
  };

/** The language of a page of the account, and the words that its forms speak in the browser. */
export async function openAccountPage({ params }: Address) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [t, { account, order }] = await Promise.all([getTranslations("account"), getMessages()]);
  return { locale: locale satisfies Locale, t, words: { account, order } };
}

/** One text of an address's query; null when it is not there, or there several times. */
export const queryText = (value: string | string[] | undefined): string | null =>
  typeof value === "string" ? value : null;

const MAX_PAGE = 10_000;

/** The number of a page in an address's query; the first where it says no such thing. */
export function queryPage(value: string | string[] | undefined): number {
  const page = Number(queryText(value) ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}
