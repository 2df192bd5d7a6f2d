"use client";

import { Pagination } from "@mizan/ui/pagination";
import { Skeleton } from "@mizan/ui/skeleton";
import { useTranslations } from "next-intl";
import { ListLink } from "@/components/list-link";
import { useFormats } from "@/lib/use-formats";

interface ListPagesProps {
  query: { data: { page: number; limit: number; total: number } | undefined };
  hrefFor: (change: { page: number }) => string;
}

/** The foot of a list: which rows these are of how many, and the way to the others. */
export function ListPages({ query: { data }, hrefFor }: ListPagesProps) {
  const t = useTranslations("table");
  const { number } = useFormats();
  if (data === undefined) {
    return (
      <div className="px-4 py-3">
        <Skeleton className="w-24" />
      </div>
    );
  }
  const { page, limit, total } = data;
  const pageCount = Math.max(1, Math.ceil(total / limit));
  if (pageCount === 1) {
    return <p className="px-4 py-3 text-small text-text-2 figures">{t("total", { count: total })}</p>;
  }
  return (
    <div className="px-4">
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(target) => hrefFor({ page: target })}
        link={ListLink}
        number={number}
        labels={{
          nav: t("pages"),
          previous: t("previous"),
          next: t("next"),
          page: (target) => t("page", { page: number(target) }),
        }}
        summary={t("rowRange", {
          from: number((page - 1) * limit + 1),
          to: number(Math.min(page * limit, total)),
          total: number(total),
        })}
      />
    </div>
  );
}
