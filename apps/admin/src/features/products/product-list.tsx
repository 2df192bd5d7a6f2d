"use client";

import { ProductStatus } from "@mizan/contracts/product-status";
import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useCallback } from "react";
import { FilterSelect } from "@/components/filter-select";
import { ListBar } from "@/components/list-bar";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { ResourceTable } from "@/components/resource-table/resource-table";
import { SearchField } from "@/components/search-field";
import { useCategoryOptions } from "@/features/categories/use-category-options";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { productListParams, productSorts, stockStates, toListProductsInput } from "./product-list-params";
import { ProductRowMenu } from "./product-row-menu";
import { useProductColumns } from "./use-product-columns";

const serialize = createSerializer(productListParams);

/** All products, with their price, stock and what is missing in either language. */
export function ProductList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("catalog:write");
  const categories = useCategoryOptions();
  const [params, setParams] = useQueryStates(productListParams, { history: "push" });
  const query = useQuery({
    ...trpc.products.list.queryOptions(toListProductsInput(params, language)),
    placeholderData: keepPreviousData,
  });
  const columns = useProductColumns();
  const hrefFor = (change: { page?: number; sort?: string }) => {
    const sort = productSorts.find((known) => known === change.sort) ?? params.sort;
    return serialize("/products", { ...params, ...change, sort });
  };
  const search = useCallback((term: string) => void setParams({ search: term, page: 1 }), [setParams]);
  const { status, stock, category } = params;
  const filtered = params.search !== "" || [status, stock, category].some((value) => value !== null);
  const clear = () => void setParams(null);
  const newProduct = mayWrite && (
    <NearLink href="/products/new" className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden />
      {t("products.new")}
    </NearLink>
  );

  return (
    <>
      <PageHeader title={t("products.title")} actions={newProduct} />
      <div className="rounded-md border border-border bg-surface">
        <ListBar
          search={
            <SearchField
              value={params.search}
              onSearch={search}
              placeholder={t("products.searchPlaceholder")}
            />
          }
          filtered={filtered}
          onClear={clear}
          order={{
            value: params.sort,
            items: productSorts.map((value) => ({ value, label: t(`products.sorts.${value}`) })),
            onChange: (sort) => window.history.pushState(null, "", hrefFor({ sort, page: 1 })),
          }}
        >
          <FilterSelect
            label={t("products.status")}
            value={status}
            options={ProductStatus.options.map((value) => ({ value, label: t(`status.product.${value}`) }))}
            onChange={(next) => void setParams({ status: next, page: 1 })}
          />
          <FilterSelect
            label={t("products.stock")}
            value={stock}
            options={stockStates.map((value) => ({ value, label: t(`status.stock.${value}`) }))}
            onChange={(next) => void setParams({ stock: next, page: 1 })}
          />
          <FilterSelect
            label={t("products.category")}
            value={category}
            options={categories}
            onChange={(next) => void setParams({ category: next, page: 1 })}
          />
        </ListBar>
        <ResourceTable
          label={t("products.title")}
          columns={columns}
          query={query}
          keyOf={(product) => product.id}
          sort={params.sort}
          hrefFor={hrefFor}
          filtered={filtered}
          onClear={clear}
          actions={(product) => <ProductRowMenu product={product} />}
          empty={
            <EmptyState
              kind="first"
              title={t("products.emptyTitle")}
              description={t("products.emptyText")}
              action={newProduct}
            />
          }
        />
      </div>
    </>
  );
}
