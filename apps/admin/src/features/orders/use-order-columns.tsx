"use client";

import type { OrderSummary } from "@mizan/contracts/orders";
import { Code, UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { NearLink } from "@/components/near-link";
import { Price } from "@/components/price";
import type { Column } from "@/components/resource-table/columns";
import { rowLink } from "@/components/resource-table/use-row-keys";
import { OrderStatusBadge, PaymentStatusBadge } from "@/components/status-badges";
import { Ago } from "@/components/when";
import { useFormats } from "@/lib/use-formats";

/** What the list says of each order. */
export function useOrderColumns(): Column<OrderSummary>[] {
  const t = useTranslations();
  const { number } = useFormats();
  return useMemo(
    () => [
      {
        id: "number",
        header: t("orders.number"),
        title: true,
        skeleton: "w-20",
        cell: (order) => (
          <NearLink href={`/orders/${order.id}`} {...rowLink} className={linkClass({ variant: "strong" })}>
            <Code>{order.code}</Code>
          </NearLink>
        ),
      },
      {
        id: "customer",
        header: t("orders.customer"),
        skeleton: "w-36",
        cell: (order) => <UserText>{order.customerName}</UserText>,
      },
      {
        id: "items",
        header: t("orders.items"),
        numeric: true,
        skeleton: "ms-auto w-6",
        cell: (order) => number(order.itemCount),
      },
      {
        id: "total",
        header: t("orders.total"),
        numeric: true,
        sort: { ascending: "total", descending: "-total" },
        cell: (order) => <Price minor={order.totalMinor} currency={order.currency} />,
      },
      {
        id: "status",
        header: t("orders.status"),
        cell: (order) => <OrderStatusBadge status={order.status} />,
      },
      {
        id: "payment",
        header: t("orders.payment"),
        cell: (order) => <PaymentStatusBadge status={order.paymentStatus} />,
      },
      {
        id: "channel",
        header: t("orders.channel"),
        cell: (order) => <span className="text-text-2">{t(`status.channel.${order.channel}`)}</span>,
      },
      {
        id: "placed",
        header: t("orders.placed"),
        numeric: true,
        sort: { ascending: "oldest", descending: "newest" },
        cell: (order) => <Ago at={order.placedAt} className="whitespace-nowrap text-text-2" />,
      },
    ],
    [t, number],
  );
}
