"use client";

import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsInteger } from "nuqs";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { Section } from "@/components/section";
import { useOrderColumns } from "@/features/orders/use-order-columns";
import { useTRPC } from "@/lib/trpc";
import { useListState } from "@/lib/use-list-state";

const pageOnly = { page: parseAsInteger.withDefault(1) };

/** A customer's orders, the newest first. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const t = useTranslations("customers");
  const trpc = useTRPC();
  const list = useListState(`/customers/${customerId}`, pageOnly);
  const { page } = list.params;
  const query = useQuery({
    ...trpc.orders.list.queryOptions({ customerId, page, limit: 10 }),
    placeholderData: keepPreviousData,
  });
  const columns = useOrderColumns().filter(({ id }) => id !== "customer");
  return (
    <Section title={t("ordersOf")} flush>
      <ResourceTable
        label={t("ordersOf")}
        columns={columns.map((column) => ({ ...column, sort: undefined }))}
        query={query}
        keyOf={(order) => order.id}
        list={list}
        live={page === 1}
        empty={<EmptyState kind="first" drawing="receipt" title={t("noOrders")} />}
      />
    </Section>
  );
}
