"use client";

import type { SalesFigures } from "@mizan/contracts/orders";
import { useTranslations } from "next-intl";
import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import { Price } from "@/components/price";
import { directionOf } from "@/lib/locale";
import { useFormats, useLanguage } from "@/lib/use-formats";

interface SalesChartProps {
  hours: SalesFigures["hours"];
  lastWeek: string;
}

/**
 * Sales by hour, today filled and last week dashed.
 *
 * recharts places its tooltip wrongly inside a right-to-left box, so the plot stays left-to-right and its axes are
 * mirrored by hand: in Arabic time runs from right to left.
 */
export function SalesChart({ hours, lastWeek }: SalesChartProps) {
  const t = useTranslations("today");
  const { hour, moneyShort } = useFormats();
  const rtl = directionOf(useLanguage()) === "rtl";
  const lastSale = hours.findLastIndex((row) => row.revenueMinor > 0);
  // Hours that have not come yet are no zeros.
  const points = hours.map((row, index) => ({
    ...row,
    today: index <= lastSale ? row.revenueMinor : null,
  }));
  return (
    <figure>
      <figcaption className="flex flex-wrap gap-4 pb-2 text-small text-text-2">
        <span className="sr-only">{t("chart")}</span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="h-0.5 w-5 bg-chart-1" />
          {t("todayLine")}
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="w-5 border-t-2 border-dashed border-chart-1 opacity-55" />
          {lastWeek}
        </span>
      </figcaption>
      <div dir="ltr" className="h-56 w-full">
        <ResponsiveContainer>
          <AreaChart data={points} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer>
            <CartesianGrid vertical={false} stroke="var(--border)" />
            <XAxis
              dataKey="hour"
              reversed={rtl}
              tickFormatter={hour}
              interval={3}
              tickLine={false}
              stroke="var(--border-strong)"
              tick={{ fill: "var(--text-2)", fontSize: 12 }}
            />
            <YAxis
              orientation={rtl ? "right" : "left"}
              tickFormatter={moneyShort}
              width={48}
              tickLine={false}
              axisLine={false}
              tick={{ fill: "var(--text-2)", fontSize: 12 }}
            />
            <Tooltip
              content={(props) => <HourNote {...props} lastWeek={lastWeek} />}
              isAnimationActive={false}
            />
            <Area
              dataKey="lastWeekRevenueMinor"
              type="monotone"
              stroke="var(--chart-1)"
              strokeOpacity={0.55}
              strokeDasharray="5 4"
              strokeWidth={2}
              fill="none"
              isAnimationActive={false}
            />
            <Area
              dataKey="today"
              type="monotone"
              stroke="var(--chart-1)"
              strokeWidth={2}
              fill="var(--chart-1)"
              fillOpacity={0.12}
              isAnimationActive={false}
            />
          </AreaChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

function HourNote({
  active,
  payload,
  lastWeek,
}: Pick<TooltipContentProps, "active" | "payload"> & { lastWeek: string }) {
  const t = useTranslations("today");
  const { hour } = useFormats();
  const dir = directionOf(useLanguage());
  const point: unknown = payload?.[0]?.payload;
  if (!active || !isHour(point)) return null;
  return (
    <div dir={dir} className="rounded-sm bg-surface px-3 py-2 text-small shadow-float">
      <p className="font-medium">
        <bdi dir="ltr">{hour(point.hour)}:00</bdi>
      </p>
      <p>
        {t("todayLine")}: <Price minor={point.revenueMinor} />
      </p>
      <p className="text-text-2">
        {lastWeek}: <Price minor={point.lastWeekRevenueMinor} />
      </p>
    </div>
  );
}

const isHour = (point: unknown): point is SalesFigures["hours"][number] =>
  typeof point === "object" && point !== null && "hour" in point && "lastWeekRevenueMinor" in point;
