"use client";

import type { InventoryRow } from "@mizan/contracts/inventory";
import { StockState } from "@mizan/contracts/stock-state";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PackagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FilterSelect } from "@/components/filter-select";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { CategoryFilter } from "@/features/categories/category-filter";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useListState } from "@/lib/use-list-state";
import { AdjustSheet } from "./adjust-sheet";
import { inventoryListParams, inventorySorts, toListInventoryInput } from "./inventory-list-params";
import { ReceiveSheet } from "./receive-sheet";
import { StockExceptions } from "./stock-exceptions";
import { useInventoryColumns } from "./use-inventory-columns";

/** Every product with its stock in every place. */
export function InventoryList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("inventory:write");
  const maySeeUnits = useCan("catalog:read");
  const [receiving, setReceiving] = useState(false);
  const [adjusting, setAdjusting] = useState<InventoryRow | null>(null);
  const list = useListState("/inventory", inventoryListParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.inventory.list.queryOptions(toListInventoryInput(params, language)),
    placeholderData: keepPreviousData,
  });
  const columns = useInventoryColumns();

  return (
    <>
      <PageHeader
        title={t("inventory.title")}
        actions={
          mayWrite &&
          maySeeUnits && (
            <Button variant="primary" icon={<PackagePlus aria-hidden />} onClick={() => setReceiving(true)}>
              {t("inventory.receive")}
            </Button>
          )
        }
      />
      <StockExceptions />
      <ResourceList
        list={list}
        label={t("inventory.title")}
        columns={columns}
        query={query}
        keyOf={(row) => row.productId}
        actions={
          mayWrite
            ? (row) => (
                <Button size="sm" onClick={() => setAdjusting(row)}>
                  {t("inventory.adjust")}
                </Button>
              )
            : undefined
        }
        searchPlaceholder={t("inventory.searchPlaceholder")}
        sorts={inventorySorts.map((value) => ({ value, label: t(`inventory.sorts.${value}`) }))}
        empty={
          <EmptyState kind="first" title={t("inventory.emptyTitle")} description={t("inventory.emptyText")} />
        }
      >
        <FilterSelect
          label={t("inventory.state")}
          value={params.state}
          options={StockState.options.map((value) => ({ value, label: t(`status.stock.${value}`) }))}
          onChange={(state) => narrow({ state })}
        />
        <CategoryFilter value={params.category} onChange={(category) => narrow({ category })} />
      </ResourceList>
      <ReceiveSheet open={receiving} onClose={() => setReceiving(false)} />
      <AdjustSheet product={adjusting} onClose={() => setAdjusting(null)} />
    </>
  );
}
