import type { Locale } from "@mizan/contracts/localized-text";
import type { Metadata } from "next";
import { routing } from "@/i18n/routing";
import { env } from "./env";

/** The full address of a page in a language. `path` begins with a slash, or is empty for the front page. */
export const pageAddress = (locale: Locale, path: string) => `${env.storeUrl}/${locale}${encodeURI(path)}`;

/** A picture's full address: uploads are served under the shop's own name. */
export const pictureAddress = (url: string) => new URL(url, env.storeUrl).href;

interface PageFacts {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  siteName: string;
  picture?: { url: string; alt: string };
  /** Kept from search engines: pages that belong to one shopper. */
  isPrivate?: boolean;
}

/** Title, description, canonical address, alternates by language and Open Graph of one page. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { locale, path, title, description, siteName, picture, isPrivate } = facts;
  const url = pageAddress(locale, path);
  const alternates = Object.fromEntries(routing.locales.map((other) => [other, pageAddress(other, path)]));
  const images = picture && [{ url: pictureAddress(picture.url), alt: picture.alt }];
  return {
    title,
    description,
    ...(isPrivate
      ? { robots: { index: false, follow: false } }
      : {
          alternates: {
            canonical: url,
            languages: { ...alternates, "x-default": pageAddress(routing.defaultLocale, path) },
          },
        }),
    openGraph: {
      type: "website",
      title,
      description,
      url,
      siteName,
      images,
      locale: locale === "ar" ? "ar_SA" : "en_US",
      alternateLocale: locale === "ar" ? "en_US" : "ar_SA",
    },
    twitter: { card: images ? "summary_large_image" : "summary", title, description, images },
  };
}
