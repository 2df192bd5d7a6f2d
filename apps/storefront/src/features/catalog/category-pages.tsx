import type { CategoryNode } from "@mizan/contracts/catalog";
import { Pagination } from "@mizan/ui/pagination";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { type CategoryView, viewQuery } from "./category-view";
import { NearLink } from "./near-link";

interface CategoryPagesProps {
  category: CategoryNode;
  view: CategoryView;
  pageCount: number;
}

/** Links to the other pages; nothing when there is one. */
export function CategoryPages({ category, view, pageCount }: CategoryPagesProps) {
  const t = useTranslations("category");
  const { figure } = useShopFormat();
  if (pageCount < 2) return null;
  return (
    <div className="mt-8 border-t border-border pt-3">
      <Pagination
        page={view.page}
        pageCount={pageCount}
        href={(page) => `/c/${category.slug}${viewQuery(view, { page })}`}
        labels={{
          nav: t("pages"),
          previous: t("previous"),
          next: t("next"),
          page: (page) => t("page", { n: figure(page) }),
        }}
        number={figure}
        link={NearLink}
      />
    </div>
  );
}
