"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { Menu, MenuItem } from "@mizan/ui/menu";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useState } from "react";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { useTRPC } from "@/lib/trpc";
import { AuditChain } from "./audit-chain";
import { AuditFilters } from "./audit-filters";
import { auditListParams, toAuditFilter, toListAuditInput } from "./audit-list-params";
import { AuditSheet } from "./audit-sheet";
import { useAuditColumns } from "./use-audit-columns";
import { useAuditExport } from "./use-audit-export";

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
  const { exportAs, exporting } = useAuditExport(toAuditFilter(params));
  const { page: _, ...filters } = params;
  const filtered = Object.values(filters).some((value) => value !== null);
  const clear = () => void setParams(null);
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
      <div className="rounded-md border border-border bg-surface">
        <ListBar filtered={filtered} onClear={clear}>
          <AuditFilters
            params={params}
            shown={query.data?.data ?? []}
            onChange={(change) => void setParams({ ...change, page: 1 })}
          />
        </ListBar>
        <ResourceTable
          label={t("title")}
          columns={columns}
          query={query}
          keyOf={(entry) => entry.id}
          sort=""
          hrefFor={({ page }) => serialize("/audit", { ...params, page: page ?? params.page })}
          filtered={filtered}
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
