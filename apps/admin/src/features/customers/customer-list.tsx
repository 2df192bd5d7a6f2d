"use client";

import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useCallback } from "react";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { SearchField } from "@/components/search-field";
import { useTRPC } from "@/lib/trpc";
import { customerListParams, customerSorts, toListCustomersInput } from "./customer-list-params";
import { useCustomerColumns } from "./use-customer-columns";

const serialize = createSerializer(customerListParams);

/** Everybody who has ordered or registered. */
export function CustomerList() {
  const t = useTranslations("customers");
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(customerListParams, { history: "push" });
  const query = useQuery({
    ...trpc.customers.list.queryOptions(toListCustomersInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useCustomerColumns();
  const hrefFor = (change: { page?: number; sort?: string }) => {
    const sort = customerSorts.find((known) => known === change.sort) ?? params.sort;
    return serialize("/customers", { ...params, ...change, sort });
  };
  const search = useCallback((term: string) => void setParams({ search: term, page: 1 }), [setParams]);
  const filtered = params.search !== "";
  const clear = () => void setParams(null);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="rounded-md border border-border bg-surface">
        <ListBar
          search={
            <SearchField value={params.search} onSearch={search} placeholder={t("searchPlaceholder")} />
          }
          filtered={filtered}
          onClear={clear}
          order={{
            value: params.sort,
            items: customerSorts.map((value) => ({ value, label: t(`sorts.${value}`) })),
            onChange: (sort) => window.history.pushState(null, "", hrefFor({ sort, page: 1 })),
          }}
        />
        <ResourceTable
          label={t("title")}
          columns={columns}
          query={query}
          keyOf={(customer) => customer.id}
          sort={params.sort}
          hrefFor={hrefFor}
          filtered={filtered}
          onClear={clear}
          empty={
            <EmptyState kind="first" drawing="palm" title={t("emptyTitle")} description={t("emptyText")} />
          }
        />
      </div>
    </>
  );
}
