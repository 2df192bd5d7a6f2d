"use client";

import type { SalesFigures } from "@mizan/contracts/orders";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@mizan/ui/table";
import { useTranslations } from "next-intl";
import { Price } from "@/components/price";
import { useFormats } from "@/lib/use-formats";

interface HoursProps {
  hours: SalesFigures["hours"];
  /** How last week's weekday is called. */
  lastWeek: string;
}

/** The chart's figures for those who cannot read the chart; hours without any sale are left out. */
export function SalesTable({ hours, lastWeek }: HoursProps) {
  const t = useTranslations("today");
  const { hour } = useFormats();
  return (
    <Table label={t("chart")} keepColumns boxClassName="max-h-80 mt-2">
      <TableHead>
        <TableRow>
          <Th>{t("hour")}</Th>
          <Th numeric>{t("todayLine")}</Th>
          <Th numeric>{lastWeek}</Th>
        </TableRow>
      </TableHead>
      <TableBody>
        {hours
          .filter((row) => row.revenueMinor > 0 || row.lastWeekRevenueMinor > 0)
          .map((row) => (
            <TableRow key={row.hour}>
              <Td>
                <bdi dir="ltr">{hour(row.hour)}:00</bdi>
              </Td>
              <Td numeric>
                <Price minor={row.revenueMinor} />
              </Td>
              <Td numeric>
                <Price minor={row.lastWeekRevenueMinor} />
              </Td>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
}
