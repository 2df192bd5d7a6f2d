"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/failure";
import { PageHeader } from "@/components/page-header";
import { useTRPC } from "@/lib/trpc";
import { useFormats } from "@/lib/use-formats";
import { NeedsYou } from "./needs-you";
import { OrderFeed } from "./order-feed";
import { SalesToday } from "./sales-today";
import { TodaySkeleton } from "./today-skeleton";
import { TopProducts } from "./top-products";

/** The start page: what needs somebody now, then how the day goes, for those who may see its figures. */
export function Today() {
  const t = useTranslations("today");
  const trpc = useTRPC();
  const { weekday } = useFormats();
  const { data: today, error, refetch } = useQuery(trpc.orders.today.queryOptions());
  return (
    <>
      <PageHeader
        title={t("title")}
        aside={today && <span className="text-text-2">{weekday(today.day)}</span>}
      />
      {today ? (
        <div className="grid gap-4 wide:grid-cols-2">
          <NeedsYou needs={today.needs} />
          {today.figures && <SalesToday day={today.day} figures={today.figures} />}
          <OrderFeed />
          {today.figures && <TopProducts products={today.figures.topProducts} />}
        </div>
      ) : error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <TodaySkeleton />
      )}
    </>
  );
}
