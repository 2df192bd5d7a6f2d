import { Pagination } from "@mizan/ui/pagination";
import { useTranslations } from "next-intl";
import { NearLink } from "@/features/catalog/near-link";
import { useShopFormat } from "@/features/format/use-shop-format";
import { searchPath } from "./search-query";

interface SearchPagesProps {
  query: string;
  page: number;
  pageCount: number;
}

/** Links to the other pages of results; nothing when there is one. */
export function SearchPages({ query, page, pageCount }: SearchPagesProps) {
  const t = useTranslations("category");
  const { figure } = useShopFormat();
  if (pageCount < 2) return null;
  return (
    <div className="mt-8 border-t border-border pt-3">
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(other) => searchPath({ query, page: other })}
        labels={{
          nav: t("pages"),
          previous: t("previous"),
          next: t("next"),
          page: (other) => t("page", { n: figure(other) }),
        }}
        number={figure}
        link={NearLink}
      />
    </div>
  );
}
