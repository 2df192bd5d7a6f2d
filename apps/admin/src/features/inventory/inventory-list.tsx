"use client";

import type { InventoryRow } from "@mizan/contracts/inventory";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PackagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useCallback, useState } from "react";
import { FilterSelect } from "@/components/filter-select";
import { ListBar } from "@/components/list-bar";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { SearchField } from "@/components/search-field";
import { useCategoryOptions } from "@/features/categories/use-category-options";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { AdjustSheet } from "./adjust-sheet";
import {
  inventoryListParams,
  inventorySorts,
  stockStates,
  toListInventoryInput,
} from "./inventory-list-params";
import { ReceiveSheet } from "./receive-sheet";
import { StockExceptions } from "./stock-exceptions";
import { useInventoryColumns } from "./use-inventory-columns";

const serialize = createSerializer(inventoryListParams);

/** Every product with its stock in every place. */
export function InventoryList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("inventory:write");
  const categories = useCategoryOptions();
  const [receiving, setReceiving] = useState(false);
  const [adjusting, setAdjusting] = useState<InventoryRow | null>(null);
  const [params, setParams] = useQueryStates(inventoryListParams, { history: "push" });
  const query = useQuery({
    ...trpc.inventory.list.queryOptions(toListInventoryInput(params, language)),
    placeholderData: keepPreviousData,
  });
  const columns = useInventoryColumns();
  const hrefFor = (change: { page?: number; sort?: string }) => {
    const sort = inventorySorts.find((known) => known === change.sort) ?? params.sort;
    return serialize("/inventory", { ...params, ...change, sort });
  };
  const search = useCallback((term: string) => void setParams({ search: term, page: 1 }), [setParams]);
  const { state, category } = params;
  const filtered = params.search !== "" || state !== null || category !== null;
  const clear = () => void setParams(null);

  return (
    <>
      <PageHeader
        title={t("inventory.title")}
        actions={
          mayWrite && (
            <Button variant="primary" icon={<PackagePlus aria-hidden />} onClick={() => setReceiving(true)}>
              {t("inventory.receive")}
            </Button>
          )
        }
      />
      <StockExceptions />
      <div className="rounded-md border border-border bg-surface">
        <ListBar
          search={
            <SearchField
              value={params.search}
              onSearch={search}
              placeholder={t("inventory.searchPlaceholder")}
            />
          }
          filtered={filtered}
          onClear={clear}
          order={{
            value: params.sort,
            items: inventorySorts.map((value) => ({ value, label: t(`inventory.sorts.${value}`) })),
            onChange: (sort) => window.history.pushState(null, "", hrefFor({ sort, page: 1 })),
          }}
        >
          <FilterSelect
            label={t("inventory.state")}
            value={state}
            options={stockStates.map((value) => ({ value, label: t(`status.stock.${value}`) }))}
            onChange={(next) => void setParams({ state: next, page: 1 })}
          />
          <FilterSelect
            label={t("products.category")}
            value={category}
            options={categories}
            onChange={(next) => void setParams({ category: next, page: 1 })}
          />
        </ListBar>
        <ResourceTable
          label={t("inventory.title")}
          columns={columns}
          query={query}
          keyOf={(row) => row.productId}
          sort={params.sort}
          hrefFor={hrefFor}
          filtered={filtered}
          onClear={clear}
          actions={
            mayWrite
              ? (row) => (
                  <Button size="sm" onClick={() => setAdjusting(row)}>
                    {t("inventory.adjust")}
                  </Button>
                )
              : undefined
          }
          empty={
            <EmptyState
              kind="first"
              title={t("inventory.emptyTitle")}
              description={t("inventory.emptyText")}
            />
          }
        />
      </div>
      <ReceiveSheet open={receiving} onClose={() => setReceiving(false)} />
      <AdjustSheet product={adjusting} onClose={() => setAdjusting(null)} />
    </>
  );
}
