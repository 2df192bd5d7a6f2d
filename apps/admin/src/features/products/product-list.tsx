"use client";

import { ProductStatus } from "@mizan/contracts/product-status";
import { StockState } from "@mizan/contracts/stock-state";
import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/filter-select";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { ResourceList } from "@/components/resource-list";
import { CategoryFilter } from "@/features/categories/category-filter";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useListState } from "@/lib/use-list-state";
import { productListParams, productSorts, toListProductsInput } from "./product-list-params";
import { ProductRowMenu } from "./product-row-menu";
import { useProductColumns } from "./use-product-columns";

/** All products, with their price, stock and what is missing in either language. */
export function ProductList() {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("catalog:write");
  const list = useListState("/products", productListParams);
  const { params, narrow } = list;
  const query = useQuery({
    ...trpc.products.list.queryOptions(toListProductsInput(params, language)),
    placeholderData: keepPreviousData,
  });
  const columns = useProductColumns();
  const newProduct = mayWrite && (
    <NearLink href="/products/new" className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden />
      {t("products.new")}
    </NearLink>
  );

  return (
    <>
      <PageHeader title={t("products.title")} actions={newProduct} />
      <ResourceList
        list={list}
        label={t("products.title")}
        columns={columns}
        query={query}
        keyOf={(product) => product.id}
        actions={(product) => <ProductRowMenu product={product} />}
        searchPlaceholder={t("products.searchPlaceholder")}
        sorts={productSorts.map((value) => ({ value, label: t(`products.sorts.${value}`) }))}
        empty={
          <EmptyState
            kind="first"
            title={t("products.emptyTitle")}
            description={t("products.emptyText")}
            action={newProduct}
          />
        }
      >
        <FilterSelect
          label={t("products.status")}
          value={params.status}
          options={ProductStatus.options.map((value) => ({ value, label: t(`status.product.${value}`) }))}
          onChange={(status) => narrow({ status })}
        />
        <FilterSelect
          label={t("products.stock")}
          value={params.stock}
          options={StockState.options.map((value) => ({ value, label: t(`status.stock.${value}`) }))}
          onChange={(stock) => narrow({ stock })}
        />
        <CategoryFilter value={params.category} onChange={(category) => narrow({ category })} />
      </ResourceList>
    </>
  );
}
