"use client";

import type { InventoryRow, StockLevel } from "@mizan/contracts/inventory";
import { pickText } from "@mizan/contracts/pick-text";
import { Code } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { Qty } from "@/components/price";
import type { Column } from "@/components/resource-table/columns";
import { rowLink } from "@/components/resource-table/use-row-keys";
import { StockStateBadge } from "@/components/status-badges";
import { Thumbnail } from "@/components/thumbnail";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";

/** The matrix: a column for each place, then all of them. */
export function useInventoryColumns(): Column<InventoryRow>[] {
  const t = useTranslations("inventory");
  const trpc = useTRPC();
  const language = useLanguage();
  const { data: locations } = useQuery(trpc.inventory.locations.queryOptions());
  return useMemo(
    () => [
      {
        id: "product",
        header: t("product"),
        title: true,
        sort: { ascending: "name" },
        skeleton: "h-9 w-48",
        cell: (row) => (
          <span className="flex min-h-11 items-center gap-3">
            <Thumbnail url={row.imageUrl} />
            <span className="min-w-0">
              <NearLink
                href={`/inventory/${row.productId}`}
                {...rowLink}
                className={linkClass({ variant: "strong", className: "line-clamp-1" })}
              >
                <Localized text={row.name} />
              </NearLink>
              {row.sku && (
                <span className="block text-text-3">
                  <Code>{row.sku}</Code>
                </span>
              )}
            </span>
          </span>
        ),
      },
      ...(locations ?? []).map(
        (location): Column<InventoryRow> => ({
          id: location.id,
          header: pickText(location.name, language),
          numeric: true,
          skeleton: "ms-auto w-10",
          cell: (row) => (
            <LevelCell level={row.levels.find(({ locationId }) => locationId === location.id)} />
          ),
        }),
      ),
      {
        id: "onHand",
        header: t("onHand"),
        numeric: true,
        cell: (row) => <Qty value={row.onHand} unit={row.unitSymbol} />,
      },
      {
        id: "reserved",
        header: t("reserved"),
        numeric: true,
        cell: (row) => <Qty value={row.reserved} className="text-text-2" />,
      },
      {
        id: "available",
        header: t("available"),
        numeric: true,
        sort: { ascending: "stock", descending: "-stock" },
        cell: (row) => <Qty value={row.available} className="font-semibold" />,
      },
      { id: "state", header: t("state"), cell: (row) => <StockStateBadge state={row.state} /> },
    ],
    [t, locations, language],
  );
}

/** What is available in one place; on hand and reserved as its title. */
function LevelCell({ level }: { level: StockLevel | undefined }) {
  const t = useTranslations();
  if (!level) return <span className="text-text-3">{t("field.missing")}</span>;
  return (
    <span title={t("inventory.levelTitle", { onHand: level.onHand, reserved: level.reserved })}>
      <Qty value={level.available} />
    </span>
  );
}
