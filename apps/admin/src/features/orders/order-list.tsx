"use client";

import { OrderStatus, PaymentStatus } from "@mizan/contracts/order-status";
import { OrderChannel, OrderNeed } from "@mizan/contracts/orders";
import { EmptyState } from "@mizan/ui/empty-state";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useCallback } from "react";
import { FilterSelect } from "@/components/filter-select";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { SearchField } from "@/components/search-field";
import { useTRPC } from "@/lib/trpc";
import { orderListParams, orderSorts, toListOrdersInput } from "./order-list-params";
import { useOrderColumns } from "./use-order-columns";
import { WorkTabs } from "./work-tabs";

const serialize = createSerializer(orderListParams);

/** All orders, by work. New ones come in by themselves. */
export function OrderList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(orderListParams, { history: "push" });
  const query = useQuery({
    ...trpc.orders.list.queryOptions(toListOrdersInput(params)),
    placeholderData: keepPreviousData,
  });
  const columns = useOrderColumns();
  const hrefFor = (change: { page?: number; sort?: string; status?: OrderStatus | null; need?: null }) => {
    const sort = orderSorts.find((known) => known === change.sort) ?? params.sort;
    return serialize("/orders", { ...params, ...change, sort });
  };
  const search = useCallback((term: string) => void setParams({ search: term, page: 1 }), [setParams]);
  const { status, need, payment, channel, from, to } = params;
  const filtered =
    params.search !== "" || [status, need, payment, channel, from, to].some((value) => value !== null);
  const clear = () => void setParams(null);

  return (
    <>
      <PageHeader title={t("orders.title")} />
      <div className="rounded-md border border-border bg-surface">
        <WorkTabs status={status} hrefFor={(next) => hrefFor({ status: next, need: null, page: 1 })} />
        <ListBar
          search={
            <SearchField
              value={params.search}
              onSearch={search}
              placeholder={t("orders.searchPlaceholder")}
            />
          }
          filtered={filtered}
          onClear={clear}
          order={{
            value: params.sort,
            items: orderSorts.map((value) => ({ value, label: t(`orders.sorts.${value}`) })),
            onChange: (sort) => window.history.pushState(null, "", hrefFor({ sort, page: 1 })),
          }}
        >
          <FilterSelect
            label={t("orders.status")}
            value={status}
            options={OrderStatus.options.map((value) => ({ value, label: t(`status.order.${value}`) }))}
            onChange={(next) => void setParams({ status: next, page: 1 })}
          />
          <FilterSelect
            label={t("orders.need")}
            value={need}
            options={OrderNeed.options.map((value) => ({ value, label: t(`orders.needs.${value}`) }))}
            onChange={(next) => void setParams({ need: next, page: 1 })}
          />
          <FilterSelect
            label={t("orders.payment")}
            value={payment}
            options={PaymentStatus.options.map((value) => ({ value, label: t(`status.payment.${value}`) }))}
            onChange={(next) => void setParams({ payment: next, page: 1 })}
          />
          <FilterSelect
            label={t("orders.channel")}
            value={channel}
            options={OrderChannel.options.map((value) => ({ value, label: t(`status.channel.${value}`) }))}
            onChange={(next) => void setParams({ channel: next, page: 1 })}
          />
          {(["from", "to"] as const).map((edge) => (
            <Field key={edge} label={t(`orders.${edge}`)} className="flex-row items-center gap-1.5">
              <Input
                type="date"
                className="h-control-sm w-auto px-2 text-small"
                value={params[edge] ?? ""}
                onChange={(event) => void setParams({ [edge]: event.target.value || null, page: 1 })}
              />
            </Field>
          ))}
        </ListBar>
        <ResourceTable
          label={t("orders.title")}
          columns={columns}
          query={query}
          keyOf={(order) => order.id}
          sort={params.sort}
          hrefFor={hrefFor}
          filtered={filtered}
          onClear={clear}
          live={params.page === 1 && params.sort === "newest"}
          empty={
            <EmptyState
              kind="first"
              drawing="receipt"
              title={t("orders.emptyTitle")}
              description={t("orders.emptyText")}
            />
          }
        />
      </div>
    </>
  );
}
