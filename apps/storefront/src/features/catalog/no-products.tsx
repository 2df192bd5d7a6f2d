import type { CategoryNode } from "@mizan/contracts/catalog";
import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";
import { type CategoryView, viewQuery } from "./category-view";

interface NoProductsProps {
  category: CategoryNode;
  view: CategoryView;
}

/** A category with nothing to show, by itself or because only what is in stock is asked for. */
export function NoProducts({ category, view }: NoProductsProps) {
  const t = useTranslations("category");
  const { text } = useShopFormat();
  if (!view.inStock) return <EmptyState kind="first" title={t("noneTitle")} description={t("noneHelp")} />;
  return (
    <EmptyState
      kind="filtered"
      title={t("noneInStock", { category: text(category.name) })}
      action={
        <Link href={`/c/${category.slug}${viewQuery(view, { inStock: false })}`} className={buttonClass()}>
          {t("showAll")}
        </Link>
      }
    />
  );
}
