"use client";

import { MovementKind, type StockLevel } from "@mizan/contracts/inventory";
import { pickText } from "@mizan/contracts/pick-text";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/filter-select";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { Section } from "@/components/section";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useListState } from "@/lib/use-list-state";
import { ledgerParams, toListMovementsInput } from "./ledger-params";
import { useLedgerColumns } from "./use-ledger-columns";

interface MovementLedgerProps {
  productId: string;
  unitSymbol: string;
  levels: StockLevel[];
}

/** Every movement of a product's stock with the balance after it; its lines are never changed. */
export function MovementLedger({ productId, unitSymbol, levels }: MovementLedgerProps) {
  const t = useTranslations("inventory");
  const trpc = useTRPC();
  const language = useLanguage();
  const list = useListState(`/inventory/${productId}`, ledgerParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.inventory.movements.queryOptions(toListMovementsInput(productId, params)),
    placeholderData: keepPreviousData,
  });
  const columns = useLedgerColumns(unitSymbol);
  return (
    <Section
      title={t("ledger")}
      flush
      actions={
        <>
          <FilterSelect
            label={t("place")}
            value={params.place}
            options={levels.map((level) => ({
              value: level.locationId,
              label: pickText(level.locationName, language),
            }))}
            onChange={(place) => narrow({ place })}
          />
          <FilterSelect
            label={t("kind")}
            value={params.kind}
            options={MovementKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => narrow({ kind })}
          />
        </>
      }
    >
      <ResourceTable
        label={t("ledger")}
        columns={columns}
        query={query}
        keyOf={(movement) => movement.id}
        list={list}
        live={params.page === 1}
        empty={<EmptyState kind="first" drawing="scale" title={t("ledgerEmpty")} />}
      />
    </Section>
  );
}
