"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FilterSelect } from "@/components/filter-select";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useListState } from "@/lib/use-list-state";
import { NewStaffSheet } from "./new-staff-sheet";
import { PeopleTabs } from "./people-tabs";
import { staffListParams, staffSorts, staffStates, toListStaffInput } from "./staff-list-params";
import { useStaffColumns } from "./use-staff-columns";

/** Everybody who works for the shop. */
export function StaffList() {
  const t = useTranslations("staff");
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("staff:write");
  const [creating, setCreating] = useState(false);
  const list = useListState("/users", staffListParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.staff.list.queryOptions(toListStaffInput(params)),
    placeholderData: keepPreviousData,
  });
  const { data: roles = [] } = useQuery(trpc.roles.list.queryOptions());
  const columns = useStaffColumns();
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
      <ResourceList
        list={list}
        label={t("title")}
        columns={columns}
        query={query}
        keyOf={(member) => member.id}
        searchPlaceholder={t("searchPlaceholder")}
        sorts={staffSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        empty={<EmptyState kind="first" title={t("emptyTitle")} description={t("emptyText")} />}
      >
        <FilterSelect
          label={t("role")}
          value={params.role}
          options={roles.map(({ slug, name }) => ({ value: slug, label: pickText(name, language) }))}
          onChange={(role) => narrow({ role })}
        />
        <FilterSelect
          label={t("state")}
          value={params.state}
          options={staffStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(state) => narrow({ state })}
        />
      </ResourceList>
      <NewStaffSheet open={creating} onClose={() => setCreating(false)} />
    </>
  );
}
