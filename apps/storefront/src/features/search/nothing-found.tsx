import type { CategoryNode } from "@mizan/contracts/catalog";
import { EmptyState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { CategoryLinks } from "@/features/catalog/category-links";

interface NothingFoundProps {
  query: string;
  tree: CategoryNode[];
}

/** What to do when a search finds nothing. */
export function NothingFound({ query, tree }: NothingFoundProps) {
  const t = useTranslations("search");
  return (
    <>
      <EmptyState
        kind="filtered"
        title={t("noneTitle", { query })}
        description={t("noneHelp")}
        className="px-0"
      />
      <CategoryLinks tree={tree} />
    </>
  );
}
