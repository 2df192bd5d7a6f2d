import type { ProductSummary } from "@mizan/contracts/catalog";
import { buttonClass } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { AddOne } from "@/features/cart/add-one";
import { useShopFormat } from "@/features/format/use-shop-format";
import { NearLink } from "./near-link";
import { PriceTag, percentOff } from "./price-tag";
import { ProductImage } from "./product-image";
import { isSoldOut, linePreview } from "./selling-unit";

interface ProductCardProps {
  product: ProductSummary;
  /** Of the product's category. Units: degrees of OKLCH. */
  hue: number;
  headingLevel?: "h2" | "h3";
  isFirst?: boolean;
}

const cardSizes = "(width < 26rem) 45vw, (width < 64rem) 30vw, 15rem";

const addClass = buttonClass({
  size: "icon",
  className:
    "rounded-full border-border data-held:border-brand data-held:bg-brand data-held:text-on-brand aria-disabled:opacity-60",
});

/** A product in a grid or on a shelf. The whole card is its link; the button that adds one lies above it. */
export function ProductCard({ product, hue, headingLevel: Heading = "h3", isFirst }: ProductCardProps) {
  const t = useTranslations();
  const { text, unitText, figure } = useShopFormat();
  const { defaultUnit: unit, currency } = product;
  const name = text(product.name);
  const off = percentOff(unit);
  const soldOut = isSoldOut(product, unit);
  return (
    <article className="group relative flex min-w-0 flex-col" style={{ "--plate-hue": hue } as CSSProperties}>
      <div className="plate relative aspect-square overflow-hidden rounded-lg">
        <ProductImage
          image={product.image}
          alt=""
          sizes={cardSizes}
          isFirst={isFirst}
          className={`transition-transform duration-sheet ease-out motion-safe:group-hover:scale-103 ${soldOut ? "opacity-55 saturate-50" : ""}`}
        />
        {soldOut ? (
          <p className="absolute start-2 top-2 rounded-sm bg-surface px-2 py-0.5 text-small text-text-2">
            {t("product.soldOut")}
          </p>
        ) : (
          off > 0 && (
            <p className="absolute start-2 top-2 rounded-sm bg-accent px-2 py-0.5 text-small text-on-accent">
              {t("price.off", { percent: figure(off) })}
            </p>
          )
        )}
        {!soldOut && (
          <AddOne
            preview={linePreview(product, unit)}
            productId={product.id}
            name={name}
            className={addClass}
          />
        )}
      </div>
      <div className="flex grow flex-col gap-0.5 pt-2.5">
        <Heading className="line-clamp-2 font-normal text-body text-pretty">
          <NearLink href={`/p/${product.slug}`} className="after:absolute after:inset-0 after:rounded-lg">
            {name}
          </NearLink>
        </Heading>
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <PriceTag unit={unit} currency={currency} />
          <span className="text-small text-text-3">/ {unitText(unit.name)}</span>
        </p>
      </div>
    </article>
  );
}
