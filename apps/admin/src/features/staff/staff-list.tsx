"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useCallback, useState } from "react";
import { FilterSelect } from "@/components/filter-select";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { SearchField } from "@/components/search-field";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { NewStaffSheet } from "./new-staff-sheet";
import { PeopleTabs } from "./people-tabs";
import { staffListParams, staffSorts, staffStates, toListStaffInput } from "./staff-list-params";
import { useStaffColumns } from "./use-staff-columns";

const serialize = createSerializer(staffListParams);

/** Everybody who works for the shop. */
export function StaffList() {
  const t = useTranslations("staff");
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("staff:write");
  const [creating, setCreating] = useState(false);
  const [params, setParams] = useQueryStates(staffListParams, { history: "push" });
  const query = useQuery({
    ...trpc.staff.list.queryOptions(toListStaffInput(params)),
    placeholderData: keepPreviousData,
  });
  const { data: roles = [] } = useQuery(trpc.roles.list.queryOptions());
  const columns = useStaffColumns();
  const hrefFor = (change: { page?: number; sort?: string }) => {
    const sort = staffSorts.find((known) => known === change.sort) ?? params.sort;
    return serialize("/users", { ...params, ...change, sort });
  };
  const search = useCallback((term: string) => void setParams({ search: term, page: 1 }), [setParams]);
  const filtered = params.search !== "" || params.role !== null || params.state !== null;
  const clear = () => void setParams(null);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          mayWrite && (
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
              {t("new")}
            </Button>
          )
        }
      />
      <PeopleTabs current="users" />
      <div className="rounded-md border border-border bg-surface">
        <ListBar
          search={
            <SearchField value={params.search} onSearch={search} placeholder={t("searchPlaceholder")} />
          }
          filtered={filtered}
          onClear={clear}
          order={{
            value: params.sort,
            items: staffSorts.map((value) => ({ value, label: t(`sorts.${value}`) })),
            onChange: (sort) => window.history.pushState(null, "", hrefFor({ sort, page: 1 })),
          }}
        >
          <FilterSelect
            label={t("role")}
            value={params.role}
            options={roles.map(({ slug, name }) => ({ value: slug, label: pickText(name, language) }))}
            onChange={(role) => void setParams({ role, page: 1 })}
          />
          <FilterSelect
            label={t("state")}
            value={params.state}
            options={staffStates.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(state) => void setParams({ state, page: 1 })}
          />
        </ListBar>
        <ResourceTable
          label={t("title")}
          columns={columns}
          query={query}
          keyOf={(member) => member.id}
          sort={params.sort}
          hrefFor={hrefFor}
          filtered={filtered}
          onClear={clear}
          empty={<EmptyState kind="first" title={t("emptyTitle")} description={t("emptyText")} />}
        />
      </div>
      <NewStaffSheet open={creating} onClose={() => setCreating(false)} />
    </>
  );
}
