import type { Product } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import { toMajor } from "@mizan/contracts/money-arithmetic";
import { pickText } from "@mizan/contracts/pick-text";
import { isSoldOut } from "@/features/catalog/selling-unit";
import type { JsonLdThing } from "@/lib/json-ld";
import { pageAddress, pictureAddress } from "@/lib/site-addresses";

/** A product as search engines read it: one offer per way it is sold. */
export function productThing(shop: string, product: Product, locale: Locale): JsonLdThing {
  const url = pageAddress(shop, locale, `/p/${product.slug}`);
  const description = pickText(product.description, locale);
  return {
    "@type": "Product",
    "@id": url,
    name: pickText(product.name, locale),
    url,
    ...(description && { description }),
    ...(product.sku && { sku: product.sku }),
    ...(product.images.length > 0 && {
      image: product.images.map((image) => pictureAddress(shop, image.url)),
    }),
    offers: product.units
      .filter(({ isActive }) => isActive)
      .map((unit) => ({
        "@type": "Offer",
        url,
        price: toMajor(unit.priceMinor, product.currency),
        priceCurrency: product.currency,
        availability: `https://schema.org/${isSoldOut(product, unit) ? "OutOfStock" : "InStock"}`,
        itemOffered: { "@type": "Product", name: pickText(unit.name, locale) },
      })),
  };
}
