"use client";

import { MailState, MailTemplate } from "@mizan/contracts/mail";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/filter-select";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { useTRPC } from "@/lib/trpc";
import { useListState } from "@/lib/use-list-state";
import { mailListParams, toListMailsInput } from "./mail-list-params";
import { useMailColumns } from "./use-mail-columns";

/** Every mail that was promised, the newest first. */
export function MailList() {
  const t = useTranslations("outbox");
  const trpc = useTRPC();
  const list = useListState("/outbox", mailListParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.mails.list.queryOptions(toListMailsInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useMailColumns();
  return (
    <>
      <PageHeader title={t("title")} aside={<span className="text-text-2">{t("lead")}</span>} />
      <ResourceList
        list={list}
        label={t("title")}
        columns={columns}
        query={query}
        keyOf={(mail) => mail.id}
        searchPlaceholder={t("searchPlaceholder")}
        empty={
          <EmptyState kind="first" drawing="receipt" title={t("emptyTitle")} description={t("emptyText")} />
        }
      >
        <FilterSelect
          label={t("state")}
          value={params.state}
          options={MailState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(state) => narrow({ state })}
        />
        <FilterSelect
          label={t("template")}
          value={params.template}
          options={MailTemplate.options.map((value) => ({ value, label: t(`templates.${value}`) }))}
          onChange={(template) => narrow({ template })}
        />
      </ResourceList>
    </>
  );
}
