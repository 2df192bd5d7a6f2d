import type { CategoryNode } from "@mizan/contracts/catalog";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { plateHue } from "@/features/catalog/category-path";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";

interface CategoryRailProps {
  /** Those the shop wants on its front page. */
  categories: CategoryNode[];
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
      <ul className="shelf auto-cols-[minmax(8.5rem,1fr)]">
        {categories.map((category) => (
          <li key={category.id} className="flex">
            <Link
              href={`/c/${category.slug}`}
              className="plate plate-ink flex aspect-[5/4] w-full flex-col justify-end overflow-hidden rounded-lg bg-cover p-3 font-heading font-semibold text-pretty hover:underline"
              style={{ "--plate-hue": plateHue(tree, category.id) } as CSSProperties}
            >
              {text(category.name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
