"use client";

import type { OrderStatus } from "@mizan/contracts/order-status";
import { NavTabs } from "@mizan/ui/nav-tabs";
import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ListLink } from "@/components/list-link";
import { useTRPC } from "@/lib/trpc";
import { useFormats } from "@/lib/use-formats";
import { workCounts, workTabs } from "./order-list-params";

interface WorkTabsProps {
  status: OrderStatus | null;
  hrefFor: (status: OrderStatus | null) => string;
}

/** Orders by what has to be done with them, with counts where that is work; the counts are one request. */
export function WorkTabs({ status, hrefFor }: WorkTabsProps) {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const { number } = useFormats();
  const counts = useQueries({ queries: workCounts.map((input) => trpc.orders.list.queryOptions(input)) });
  const countOf = (tab: OrderStatus | null) =>
    counts[workCounts.findIndex((input) => input.status === tab)]?.data?.total;
  return (
    <NavTabs
      label={t("tabsLabel")}
      link={ListLink}
      className="px-2"
      items={workTabs.map((tab) => {
        const count = countOf(tab.status);
        return {
          href: hrefFor(tab.status),
          label: t(`tabs.${tab.id}`),
          count: count === undefined ? undefined : number(count),
          current: tab.status === status,
        };
      })}
    />
  );
}
