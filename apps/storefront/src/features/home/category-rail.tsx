import type { CategoryNode } from "@mizan/contracts/catalog";
import type { ResourceImage } from "@mizan/contracts/media";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { plateHue } from "@/features/catalog/category-path";
import { NearLink } from "@/features/catalog/near-link";
import { ProductImage } from "@/features/catalog/product-image";
import { useShopFormat } from "@/features/format/use-shop-format";

/** A category and what stands on its plate. */
export interface PicturedCategory {
  category: CategoryNode;
  image: ResourceImage | null;
}

interface CategoryRailProps {
  /** Those the shop wants on its front page. */
  categories: PicturedCategory[];
  tree: CategoryNode[];
}

/** The front page's categories on their plates, in one row that scrolls. */
export function CategoryRail({ categories, tree }: CategoryRailProps) {
  const t = useTranslations("home");
  const { text } = useShopFormat();
  if (categories.length === 0) return null;
  return (
    <section aria-labelledby="rail">
      <h2 id="rail" className="mb-4 font-heading text-h2">
        {t("categories")}
      </h2>
      <ul className="shelf auto-cols-[minmax(7.5rem,9rem)]">
        {categories.map(({ category, image }) => (
          <li key={category.id}>
            <NearLink href={`/c/${category.slug}`} className="group grid gap-2 text-center">
              <span
                className="plate block aspect-square overflow-hidden rounded-lg"
                style={{ "--plate-hue": plateHue(tree, category.id) } as CSSProperties}
              >
                {category.imageUrl ? (
                  // biome-ignore lint/performance/noImgElement: an address without stored sizes
                  <img src={category.imageUrl} alt="" loading="lazy" className="size-full object-cover" />
                ) : (
                  <ProductImage image={image} alt="" sizes="(width < 64rem) 8rem, 9rem" />
                )}
              </span>
              <span className="text-small text-pretty group-hover:underline">{text(category.name)}</span>
            </NearLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
