"use client";

import type { SalesFigures } from "@mizan/contracts/orders";
import { useTranslations } from "next-intl";
import { Price } from "@/components/price";
import { Section } from "@/components/section";
import { useFormats } from "@/lib/use-formats";
import { SalesChart } from "./sales-chart";
import { SalesTable } from "./sales-table";

interface SalesTodayProps {
  day: string;
  figures: SalesFigures;
}

/** Today's sales beside the same weekday a week ago: two figures, the hours as a chart, and as a table. */
export function SalesToday({ day, figures }: SalesTodayProps) {
  const t = useTranslations("today");
  const { number, weekday } = useFormats();
  const { sales, hours } = figures;
  const lastWeek = t("sameDay", { day: weekday(day) });
  const revenueChange = changeOf(sales.revenueMinor, sales.lastWeekRevenueMinor);
  const ordersChange = changeOf(sales.orders, sales.lastWeekOrders);
  return (
    <Section title={t("sales")} className="wide:col-span-2">
      <dl className="flex flex-wrap gap-x-12 gap-y-3 pb-4">
        <div>
          <dt className="text-small text-text-2">{t("revenue")}</dt>
          <dd className="text-h1">
            <Price minor={sales.revenueMinor} />
          </dd>
          <dd className="text-small text-text-3">
            {lastWeek}: <Price minor={sales.lastWeekRevenueMinor} />
            <Change ratio={revenueChange} />
          </dd>
        </div>
        <div>
          <dt className="text-small text-text-2">{t("orders")}</dt>
          <dd className="text-h1 figures">{number(sales.orders)}</dd>
          <dd className="text-small text-text-3">
            {lastWeek}: <bdi className="figures">{number(sales.lastWeekOrders)}</bdi>
            <Change ratio={ordersChange} />
          </dd>
        </div>
      </dl>
      <SalesChart hours={hours} lastWeek={lastWeek} />
      <details className="pt-3">
        <summary className="cursor-pointer text-small text-text-2">{t("table")}</summary>
        <SalesTable hours={hours} lastWeek={lastWeek} />
      </details>
    </Section>
  );
}

const changeOf = (now: number, before: number) => (before === 0 ? null : now / before - 1);

/** By how much a figure differs from the one before it; nothing where there was none. */
function Change({ ratio }: { ratio: number | null }) {
  const { change } = useFormats();
  if (ratio === null) return null;
  return (
    // The space belongs to the line: a figure's own beginning is on the left, whatever the line's direction.
    <span className="ps-2">
      <bdi dir="ltr" className="figures">
        {change(ratio)}
      </bdi>
    </span>
  );
}
