import { Pagination } from "@mizan/ui/pagination";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { NearLink } from "./near-link";

interface ListPagesProps {
  page: number;
  pageCount: number;
  /** The address of a page. */
  href: (page: number) => string;
}

/** Links to the other pages of a list; nothing when there is one. */
export function ListPages({ page, pageCount, href }: ListPagesProps) {
  const t = useTranslations("category");
  const { figure } = useShopFormat();
  if (pageCount < 2) return null;
  return (
    <div className="mt-8 border-t border-border pt-3">
      <Pagination
        page={page}
        pageCount={pageCount}
        href={href}
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
