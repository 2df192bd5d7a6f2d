import type { CategoryNode, ProductSummary } from "@mizan/contracts/catalog";
import type { PublicSettings } from "@mizan/contracts/settings";
import { buttonClass } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { plateHue } from "@/features/catalog/category-path";
import { ProductImage } from "@/features/catalog/product-image";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";

interface HomeBannerProps {
  settings: PublicSettings;
  /** Where the pictures come from: the first three of different categories that have one. */
  products: ProductSummary[];
  tree: CategoryNode[];
}

/** What the shop promises, in words over a tinted plate, beside what it sells. */
export function HomeBanner({ settings, products, tree }: HomeBannerProps) {
  const t = useTranslations("home");
  const { money } = useShopFormat();
  const { freeDeliveryFromMinor, currency } = settings;
  const shown = pictured(products, tree);
  return (
    <section
      aria-labelledby="banner"
      className="plate grid items-center gap-6 overflow-hidden rounded-lg px-5 py-8 md:grid-cols-[1.2fr_1fr] md:px-10 md:py-10"
      style={{ "--plate-hue": 163 } as CSSProperties}
    >
      <div className="plate-ink">
        <h1 id="banner" className="font-display text-h1 text-balance md:text-display">
          {t("bannerTitle")}
        </h1>
        <p className="mt-2 max-w-prose text-pretty">{t("bannerText")}</p>
        {freeDeliveryFromMinor !== null && (
          <p className="mt-1">{t("bannerFree", { amount: money(freeDeliveryFromMinor, currency) })}</p>
        )}
        <Link
          href={tree[0] ? `/c/${tree[0].slug}` : "/search"}
          className={buttonClass({ variant: "primary", className: "mt-5" })}
        >
          {t("bannerAction")}
        </Link>
      </div>
      <ul aria-hidden className="grid grid-cols-3 gap-3 md:gap-4">
        {shown.map((product, index) => (
          <li
            key={product.id}
            className="plate aspect-square overflow-hidden rounded-lg md:odd:translate-y-3 md:even:-translate-y-3"
            style={{ "--plate-hue": plateHue(tree, product.categoryId) } as CSSProperties}
          >
            <ProductImage
              image={product.image}
              alt=""
              sizes="(width < 48rem) 30vw, 11rem"
              isFirst={index === 0}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function pictured(products: ProductSummary[], tree: CategoryNode[]): ProductSummary[] {
  const byHue = new Map<number, ProductSummary>();
  for (const product of products) {
    const hue = plateHue(tree, product.categoryId);
    if (product.image && !byHue.has(hue)) byHue.set(hue, product);
  }
  return [...byHue.values()].slice(0, 3);
}
