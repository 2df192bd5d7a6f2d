"use client";

import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createSerializer, parseAsInteger, useQueryStates } from "nuqs";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { Section } from "@/components/section";
import { useOrderColumns } from "@/features/orders/use-order-columns";
import { useTRPC } from "@/lib/trpc";

const pageOnly = { page: parseAsInteger.withDefault(1) };
const serialize = createSerializer(pageOnly);

/** A customer's orders, the newest first. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const t = useTranslations("customers");
  const trpc = useTRPC();
  const [{ page }, setParams] = useQueryStates(pageOnly, { history: "push" });
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
        sort=""
        hrefFor={(change) => serialize(`/customers/${customerId}`, { page: change.page ?? page })}
        filtered={false}
        onClear={() => void setParams(null)}
        live={page === 1}
        empty={<EmptyState kind="first" drawing="receipt" title={t("noOrders")} />}
      />
    </Section>
  );
}
