"use client";

import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { ListLink } from "@/components/list-link";
import { useFormats } from "@/lib/use-formats";

interface NoSuchPageProps {
  page: number;
  limit: number;
  total: number;
  hrefFor: (change: { page: number }) => string;
}

/** A page past the end of a list, as an old address may name one: where the list ends, and the way there. */
export function NoSuchPage({ page, limit, total, hrefFor }: NoSuchPageProps) {
  const t = useTranslations("table");
  const { number } = useFormats();
  const last = Math.ceil(total / limit);
  return (
    <EmptyState
      kind="filtered"
      title={t("pageAbsent", { page: number(page) })}
      description={t("pageAbsentText", { last: number(last) })}
      action={
        <ListLink href={hrefFor({ page: last })} className={buttonClass()}>
          {t("lastPage")}
        </ListLink>
      }
    />
  );
}
