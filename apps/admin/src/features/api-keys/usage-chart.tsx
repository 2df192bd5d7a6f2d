"use client";

import type { ApiKeyUsage } from "@mizan/contracts/api-keys";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@mizan/ui/table";
import { useTranslations } from "next-intl";
import { Bar, BarChart, ResponsiveContainer, Tooltip, type TooltipContentProps, XAxis } from "recharts";
import { directionOf } from "@/lib/locale";
import { useFormats, useLanguage } from "@/lib/use-formats";

type UsageDay = ApiKeyUsage["days"][number];

interface UsageChartProps {
  days: readonly UsageDay[];
  /** Of the key. */
  name: string;
}

/** How often a key was used, a bar for each day with what was over its limit on top; the figures stand in a table below. */
export function UsageChart({ days, name }: UsageChartProps) {
  const t = useTranslations("apiKeys");
  const { number, storeDay } = useFormats();
  const rtl = directionOf(useLanguage()) === "rtl";
  const total = days.reduce((sum, { requests }) => sum + requests, 0);
  const refused = days.reduce((sum, day) => sum + day.refused, 0);
  if (total === 0)
    return <p className="mt-auto text-small text-text-3">{t("unused", { count: days.length })}</p>;
  const bars = days.map((day) => ({ ...day, answered: day.requests - day.refused }));
  return (
    <figure className="mt-auto">
      <figcaption className="pb-1 text-small text-text-2">
        {t("used", { requests: total, count: days.length })}
        {refused > 0 && <> · {t("refused", { requests: number(refused) })}</>}
      </figcaption>
      {/* recharts places its tooltip wrongly inside a right-to-left box: time is turned round by hand. */}
      <div dir="ltr" aria-hidden className="h-16 w-full">
        <ResponsiveContainer>
          <BarChart data={bars} margin={{ top: 2, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis dataKey="day" reversed={rtl} hide />
            <Tooltip content={DayNote} isAnimationActive={false} cursor={{ fill: "var(--sunken)" }} />
            <Bar dataKey="answered" stackId="use" fill="var(--chart-1)" isAnimationActive={false} />
            <Bar dataKey="refused" stackId="use" fill="var(--bad-text)" isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <details className="pt-1">
        <summary className="cursor-pointer text-small text-text-2">{t("figures")}</summary>
        <Table label={t("figuresOf", { name })} keepColumns boxClassName="mt-2 max-h-60">
          <TableHead>
            <TableRow>
              <Th>{t("day")}</Th>
              <Th numeric>{t("requests")}</Th>
              <Th numeric>{t("overLimit")}</Th>
            </TableRow>
          </TableHead>
          <TableBody>
            {days
              .filter(({ requests }) => requests > 0)
              .toReversed()
              .map((day) => (
                <TableRow key={day.day}>
                  <Td>{storeDay(day.day)}</Td>
                  <Td numeric>{number(day.requests)}</Td>
                  <Td numeric>{number(day.refused)}</Td>
                </TableRow>
              ))}
          </TableBody>
        </Table>
      </details>
    </figure>
  );
}

function DayNote({ active, payload }: Pick<TooltipContentProps, "active" | "payload">) {
  const t = useTranslations("apiKeys");
  const { number, storeDay } = useFormats();
  const dir = directionOf(useLanguage());
  const point: unknown = payload?.[0]?.payload;
  if (!active || !isDay(point)) return null;
  return (
    <div dir={dir} className="rounded-sm bg-surface px-3 py-2 text-small shadow-float">
      <p className="font-medium">{storeDay(point.day)}</p>
      <p>
        {t("requests")}: <bdi className="figures">{number(point.requests)}</bdi>
      </p>
      {point.refused > 0 && (
        <p>
          {t("overLimit")}: <bdi className="figures">{number(point.refused)}</bdi>
        </p>
      )}
    </div>
  );
}

const isDay = (point: unknown): point is UsageDay =>
  typeof point === "object" && point !== null && "day" in point && "requests" in point && "refused" in point;
