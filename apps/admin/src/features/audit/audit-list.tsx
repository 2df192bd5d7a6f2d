"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useState } from "react";
import { FilterSelect } from "@/components/filter-select";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { useTRPC } from "@/lib/trpc";
import { auditListParams, toListAuditInput } from "./audit-list-params";
import { AuditSheet } from "./audit-sheet";
import { auditSubjects } from "./audit-subjects";
import { useAuditColumns } from "./use-audit-columns";

const serialize = createSerializer(auditListParams);

/** Who did what, the newest first. */
export function AuditList() {
  const t = useTranslations("audit");
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<AuditEntry | null>(null);
  const [params, setParams] = useQueryStates(auditListParams, { history: "push" });
  const query = useQuery({
    ...trpc.audit.list.queryOptions(toListAuditInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useAuditColumns();
  const clear = () => void setParams(null);
  return (
    <>
      <PageHeader title={t("title")} aside={<span className="text-text-2">{t("lead")}</span>} />
      <div className="rounded-md border border-border bg-surface">
        <ListBar filtered={params.subject !== null} onClear={clear}>
          <FilterSelect
            label={t("subject")}
            value={params.subject}
            options={auditSubjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
            onChange={(subject) => void setParams({ subject, page: 1 })}
          />
        </ListBar>
        <ResourceTable
          label={t("title")}
          columns={columns}
          query={query}
          keyOf={(entry) => entry.id}
          sort=""
          hrefFor={({ page }) => serialize("/audit", { ...params, page: page ?? params.page })}
          filtered={params.subject !== null}
          onClear={clear}
          actions={(entry) => (
            <Button size="sm" onClick={() => setChosen(entry)}>
              {t("show")}
            </Button>
          )}
          empty={
            <EmptyState kind="first" drawing="receipt" title={t("emptyTitle")} description={t("emptyText")} />
          }
        />
      </div>
      <AuditSheet entry={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
