"use client";

import type { OrderStatus } from "@mizan/contracts/order-status";
import { NavTabs } from "@mizan/ui/nav-tabs";
import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ListLink } from "@/components/list-link";
import { useTRPC } from "@/lib/trpc";
import { useFormats } from "@/lib/use-formats";
import { workTabs } from "./order-list-params";

interface WorkTabsProps {
  status: OrderStatus | null;
  hrefFor: (status: OrderStatus | null) => string;
}

/** Orders by what has to be done with them, each with its count; the counts are one request. */
export function WorkTabs({ status, hrefFor }: WorkTabsProps) {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const { number } = useFormats();
  const counts = useQueries({
    queries: workTabs.map((tab) => ({
      ...trpc.orders.list.queryOptions({ status: tab.status ?? undefined, limit: 1 }),
      enabled: tab.status !== null && tab.status !== "delivered",
    })),
  });
  return (
    <NavTabs
      label={t("tabsLabel")}
      link={ListLink}
      className="px-2"
      items={workTabs.map((tab, index) => {
        const total = counts[index]?.data?.total;
        return {
          href: hrefFor(tab.status),
          label: t(`tabs.${tab.id}`),
          count: total === undefined ? undefined : number(total),
          current: tab.status === status,
        };
      })}
    />
  );
}
