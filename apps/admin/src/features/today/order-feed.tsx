"use client";

import { Code, UserText } from "@mizan/ui/bdi";
import { cn } from "@mizan/ui/cn";
import { EmptyState } from "@mizan/ui/empty-state";
import { linkClass } from "@mizan/ui/link";
import { Skeleton } from "@mizan/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/failure";
import { NearLink } from "@/components/near-link";
import { Price } from "@/components/price";
import { useHeldRows } from "@/components/resource-table/use-held-rows";
import { Section } from "@/components/section";
import { OrderStatusBadge } from "@/components/status-badges";
import { Ago } from "@/components/when";
import { useTRPC } from "@/lib/trpc";
import { feedInput } from "./order-feed-input";

/** The latest orders, as they come in. */
export function OrderFeed() {
  const t = useTranslations("today");
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.orders.list.queryOptions(feedInput));
  const held = useHeldRows(data?.data ?? nothing, (order) => order.id, "feed");
  return (
    <Section
      title={t("feed")}
      flush
      actions={
        <NearLink href="/orders" className={linkClass()}>
          {t("allOrders")}
        </NearLink>
      }
    >
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : data?.total === 0 ? (
        <EmptyState kind="first" drawing="receipt" title={t("noOrders")} />
      ) : (
        <ul aria-live="polite" aria-relevant="additions" {...held.holdProps}>
          {data === undefined && <FeedPlaces />}
          {held.rows.map((order) => (
            <li
              key={order.id}
              className={cn(
                "flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-border px-4 py-2 last:border-0",
                held.arrived.has(order.id) && "animate-arrive",
              )}
            >
              <NearLink href={`/orders/${order.id}`} className={linkClass({ variant: "strong" })}>
                <Code>{order.code}</Code>
              </NearLink>
              <UserText className="min-w-0 flex-1 basis-24 truncate">{order.customerName}</UserText>
              <OrderStatusBadge status={order.status} />
              <Price minor={order.totalMinor} currency={order.currency} />
              <Ago at={order.placedAt} className="w-24 text-end text-small text-text-3" />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const nothing: never[] = [];

const FeedPlaces = () =>
  Array.from({ length: 8 }, (_, index) => `place-${index}`).map((place) => (
    <li key={place} className="flex h-14 items-center gap-3 border-b border-border px-4 last:border-0">
      <Skeleton className="w-20" />
      <Skeleton className="flex-1" />
      <Skeleton className="w-16" />
    </li>
  ));
