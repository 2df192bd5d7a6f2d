import type { Locale } from "@mizan/contracts/localized-text";
import type { PublicSettings } from "@mizan/contracts/settings";
import type { Metadata } from "next";
import { pageShopAddress } from "./page-shop";

/** The full address of a page of a shop in a language. `path` begins with a slash, or is empty for the front page. */
export const pageAddress = (shop: string, locale: Locale, path: string) =>
  `${shop}/${locale}${encodeURI(path)}`;

/** A picture's full address: uploads are served under the shop's own name. */
export const pictureAddress = (shop: string, url: string) => new URL(url, shop).href;

const openGraphLocale: Record<Locale, string> = { ar: "ar_SA", en: "en_US" };

interface PageFacts {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  siteName: string;
  settings: Pick<PublicSettings, "locales" | "defaultLocale">;
  picture?: { url: string; alt: string };
  /** Kept from search engines: pages that belong to one shopper. */
  isPrivate?: boolean;
}

/** Title, description, canonical address, alternates by language and Open Graph of one page. */
export async function pageMetadata(facts: PageFacts): Promise<Metadata> {
  const { locale, path, title, description, siteName, picture, isPrivate } = facts;
  const { locales, defaultLocale } = facts.settings;
  const shop = await pageShopAddress();
  const url = pageAddress(shop, locale, path);
  const alternates = Object.fromEntries(locales.map((other) => [other, pageAddress(shop, other, path)]));
  const images = picture && [{ url: pictureAddress(shop, picture.url), alt: picture.alt }];
  return {
    title,
    description,
    ...(isPrivate
      ? { robots: { index: false, follow: false } }
      : {
          alternates: {
            canonical: url,
            languages: { ...alternates, "x-default": pageAddress(shop, defaultLocale, path) },
          },
        }),
    openGraph: {
      type: "website",
      title,
      description,
      url,
      siteName,
      images,
      locale: openGraphLocale[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphLocale[other]),
    },
    twitter: { card: images ? "summary_large_image" : "summary", title, description, images },
  };
}
