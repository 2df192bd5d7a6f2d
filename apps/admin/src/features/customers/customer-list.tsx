"use client";

import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { useTRPC } from "@/lib/trpc";
import { useListState } from "@/lib/use-list-state";
import { customerListParams, customerSorts, toListCustomersInput } from "./customer-list-params";
import { useCustomerColumns } from "./use-customer-columns";

/** Everybody who has ordered or registered. */
export function CustomerList() {
  const t = useTranslations("customers");
  const trpc = useTRPC();
  const list = useListState("/customers", customerListParams);
  const query = useQuery({
    ...trpc.customers.list.queryOptions(toListCustomersInput(list.params)),
    placeholderData: keepPreviousData,
  });
  const columns = useCustomerColumns();
  return (
    <>
      <PageHeader title={t("title")} />
      <ResourceList
        list={list}
        label={t("title")}
        columns={columns}
        query={query}
        keyOf={(customer) => customer.id}
        searchPlaceholder={t("searchPlaceholder")}
        sorts={customerSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        empty={
          <EmptyState kind="first" drawing="palm" title={t("emptyTitle")} description={t("emptyText")} />
        }
      />
    </>
  );
}
