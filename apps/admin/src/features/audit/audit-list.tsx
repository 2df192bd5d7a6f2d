"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { Menu, MenuItem } from "@mizan/ui/menu";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { useTRPC } from "@/lib/trpc";
import { useListState } from "@/lib/use-list-state";
import { AuditChain } from "./audit-chain";
import { AuditFilters } from "./audit-filters";
import { auditListParams, toAuditFilter, toListAuditInput } from "./audit-list-params";
import { AuditSheet } from "./audit-sheet";
import { useAuditColumns } from "./use-audit-columns";
import { useAuditExport } from "./use-audit-export";

/** Who did what, the newest first. */
export function AuditList() {
  const t = useTranslations("audit");
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<AuditEntry | null>(null);
  const list = useListState("/audit", auditListParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.audit.list.queryOptions(toListAuditInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useAuditColumns();
  const { exportAs, exporting } = useAuditExport(toAuditFilter(params));
  return (
    <>
      <PageHeader
        title={t("title")}
        aside={<span className="text-text-2">{t("lead")}</span>}
        actions={
          <>
            <AuditChain />
            <Menu
              trigger={
                <Button icon={<Download aria-hidden />} disabled={exporting}>
                  {t("export")}
                </Button>
              }
            >
              <MenuItem onClick={() => exportAs("csv")}>{t("formats.csv")}</MenuItem>
              <MenuItem onClick={() => exportAs("json")}>{t("formats.json")}</MenuItem>
            </Menu>
          </>
        }
      />
      <ResourceList
        list={list}
        label={t("title")}
        columns={columns}
        query={query}
        keyOf={(entry) => entry.id}
        actions={(entry) => (
          <Button size="sm" onClick={() => setChosen(entry)}>
            {t("show")}
          </Button>
        )}
        empty={
          <EmptyState kind="first" drawing="receipt" title={t("emptyTitle")} description={t("emptyText")} />
        }
      >
        <AuditFilters params={params} shown={query.data?.data ?? []} onChange={narrow} />
      </ResourceList>
      <AuditSheet entry={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
