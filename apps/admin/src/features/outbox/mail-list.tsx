"use client";

import { MailState, MailTemplate } from "@mizan/contracts/mail";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useCallback } from "react";
import { FilterSelect } from "@/components/filter-select";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { SearchField } from "@/components/search-field";
import { useTRPC } from "@/lib/trpc";
import { mailListParams, toListMailsInput } from "./mail-list-params";
import { useMailColumns } from "./use-mail-columns";

const serialize = createSerializer(mailListParams);

/** Every mail that was promised, the newest first. */
export function MailList() {
  const t = useTranslations("outbox");
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(mailListParams, { history: "push" });
  const query = useQuery({
    ...trpc.mails.list.queryOptions(toListMailsInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useMailColumns();
  const search = useCallback((term: string) => void setParams({ search: term, page: 1 }), [setParams]);
  const filtered = params.search !== "" || params.state !== null || params.template !== null;
  const clear = () => void setParams(null);
  return (
    <>
      <PageHeader title={t("title")} aside={<span className="text-text-2">{t("lead")}</span>} />
      <div className="rounded-md border border-border bg-surface">
        <ListBar
          search={
            <SearchField value={params.search} onSearch={search} placeholder={t("searchPlaceholder")} />
          }
          filtered={filtered}
          onClear={clear}
        >
          <FilterSelect
            label={t("state")}
            value={params.state}
            options={MailState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(state) => void setParams({ state, page: 1 })}
          />
          <FilterSelect
            label={t("template")}
            value={params.template}
            options={MailTemplate.options.map((value) => ({ value, label: t(`templates.${value}`) }))}
            onChange={(template) => void setParams({ template, page: 1 })}
          />
        </ListBar>
        <ResourceTable
          label={t("title")}
          columns={columns}
          query={query}
          keyOf={(mail) => mail.id}
          sort=""
          hrefFor={({ page }) => serialize("/outbox", { ...params, page: page ?? params.page })}
          filtered={filtered}
          onClear={clear}
          empty={
            <EmptyState kind="first" drawing="receipt" title={t("emptyTitle")} description={t("emptyText")} />
          }
        />
      </div>
    </>
  );
}
