"use client";

import { OrderStatus, PaymentStatus } from "@mizan/contracts/order-status";
import { OrderChannel, OrderNeed } from "@mizan/contracts/orders";
import { EmptyState } from "@mizan/ui/empty-state";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/filter-select";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { useTRPC } from "@/lib/trpc";
import { useListState } from "@/lib/use-list-state";
import { orderListParams, orderSorts, toListOrdersInput } from "./order-list-params";
import { useOrderColumns } from "./use-order-columns";
import { WorkTabs } from "./work-tabs";

/** All orders, by work. New ones come in by themselves. */
export function OrderList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const list = useListState("/orders", orderListParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.orders.list.queryOptions(toListOrdersInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useOrderColumns();

  return (
    <>
      <PageHeader title={t("orders.title")} />
      <ResourceList
        list={list}
        label={t("orders.title")}
        columns={columns}
        query={query}
        keyOf={(order) => order.id}
        live={params.page === 1 && params.sort === "newest"}
        searchPlaceholder={t("orders.searchPlaceholder")}
        sorts={orderSorts.map((value) => ({ value, label: t(`orders.sorts.${value}`) }))}
        tabs={
          <WorkTabs
            status={params.status}
            hrefFor={(next) => list.hrefFor({ status: next, need: null, page: 1 })}
          />
        }
        empty={
          <EmptyState
            kind="first"
            drawing="receipt"
            title={t("orders.emptyTitle")}
            description={t("orders.emptyText")}
          />
        }
      >
        <FilterSelect
          label={t("orders.status")}
          value={params.status}
          options={OrderStatus.options.map((value) => ({ value, label: t(`status.order.${value}`) }))}
          onChange={(status) => narrow({ status })}
        />
        <FilterSelect
          label={t("orders.need")}
          value={params.need}
          options={OrderNeed.options.map((value) => ({ value, label: t(`orders.needs.${value}`) }))}
          onChange={(need) => narrow({ need })}
        />
        <FilterSelect
          label={t("orders.payment")}
          value={params.payment}
          options={PaymentStatus.options.map((value) => ({ value, label: t(`status.payment.${value}`) }))}
          onChange={(payment) => narrow({ payment })}
        />
        <FilterSelect
          label={t("orders.channel")}
          value={params.channel}
          options={OrderChannel.options.map((value) => ({ value, label: t(`status.channel.${value}`) }))}
          onChange={(channel) => narrow({ channel })}
        />
        {(["from", "to"] as const).map((edge) => (
          <Field key={edge} label={t(`orders.${edge}`)} className="flex-row items-center gap-1.5">
            <Input
              type="date"
              className="h-control-sm w-auto px-2 text-small"
              value={params[edge] ?? ""}
              onChange={(event) => narrow({ [edge]: event.target.value || null })}
            />
          </Field>
        ))}
      </ResourceList>
    </>
  );
}
