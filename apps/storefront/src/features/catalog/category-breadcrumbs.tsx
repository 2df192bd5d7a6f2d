import type { CategoryNode } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import { pickText } from "@mizan/contracts/pick-text";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";
import type { JsonLdThing } from "@/lib/json-ld";
import { pageAddress } from "@/lib/site-addresses";

interface CategoryBreadcrumbsProps {
  /** From the root down. */
  trail: CategoryNode[];
  /** The last category is the page itself, and so no link. */
  isLastPage?: boolean;
}

/** The way up from a category or a product. */
export function CategoryBreadcrumbs({ trail, isLastPage }: CategoryBreadcrumbsProps) {
  const t = useTranslations("category");
  const { text } = useShopFormat();
  const items = trail.map((category, index) => ({
    label: text(category.name),
    href: isLastPage && index === trail.length - 1 ? undefined : `/c/${category.slug}`,
  }));
  return (
    <Breadcrumbs label={t("breadcrumbs")} items={[{ label: t("home"), href: "/" }, ...items]} link={Link} />
  );
}

/** The same way, for search engines. */
export const breadcrumbList = (
  shop: string,
  trail: CategoryNode[],
  locale: Locale,
  home: string,
): JsonLdThing => ({
  "@type": "BreadcrumbList",
  itemListElement: [
    { "@type": "ListItem", position: 1, name: home, item: pageAddress(shop, locale, "") },
    ...trail.map((category, index) => ({
      "@type": "ListItem",
      position: index + 2,
      name: pickText(category.name, locale),
      item: pageAddress(shop, locale, `/c/${category.slug}`),
    })),
  ],
});
