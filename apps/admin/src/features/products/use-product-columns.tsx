"use client";

import type { ProductSummary } from "@mizan/contracts/catalog";
import { unitInText } from "@mizan/contracts/counted-unit";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { thumbnailUrl } from "@mizan/contracts/thumbnail-url";
import { Code } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { Price, Qty } from "@/components/price";
import type { Column } from "@/components/resource-table/columns";
import { rowLink } from "@/components/resource-table/use-row-keys";
import { ProductStatusBadge } from "@/components/status-badges";
import { Thumbnail } from "@/components/thumbnail";
import { useCategoryOptions } from "@/features/categories/use-category-options";
import { useLanguage } from "@/lib/use-formats";
import { LanguageDots } from "./language-dots";

/** What the list says of each product. */
export function useProductColumns(): Column<ProductSummary>[] {
  const t = useTranslations();
  const language = useLanguage();
  const categories = useCategoryOptions();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("products.name"),
        title: true,
        sort: { ascending: "name" },
        skeleton: "h-9 w-48",
        cell: (product) => (
          <span className="flex min-h-11 items-center gap-3">
            <Thumbnail url={thumbnailUrl(product.image)} />
            <span className="min-w-0">
              <NearLink
                href={`/products/${product.id}`}
                {...rowLink}
                className={linkClass({ variant: "strong", className: "line-clamp-1" })}
              >
                <Localized text={product.name} />
              </NearLink>
              {product.sku && (
                <span className="block text-text-3">
                  <Code>{product.sku}</Code>
                </span>
              )}
            </span>
          </span>
        ),
      },
      {
        id: "category",
        header: t("products.category"),
        skeleton: "w-28",
        cell: (product) => (
          <span className="text-text-2">
            {categories.find(({ value }) => value === product.categoryId)?.label ?? t("field.missing")}
          </span>
        ),
      },
      {
        id: "price",
        header: t("products.price"),
        numeric: true,
        sort: { ascending: "price", descending: "-price" },
        cell: (product) => (
          <>
            <Price minor={product.defaultUnit.priceMinor} currency={product.currency} />{" "}
            <span className="text-text-3">/ {unitInText(product.defaultUnit.name, language)}</span>
          </>
        ),
      },
      {
        id: "stock",
        header: t("products.stock"),
        numeric: true,
        sort: { ascending: "stock", descending: "-stock" },
        cell: (product) => (
          <Qty
            value={product.stock.available}
            className={toMilli(product.stock.available) <= 0 ? "text-status-bad-text" : undefined}
          />
        ),
      },
      {
        id: "status",
        header: t("products.status"),
        cell: (product) => <ProductStatusBadge status={product.status} />,
      },
      {
        id: "languages",
        header: t("products.languages"),
        cell: (product) => <LanguageDots name={product.name} />,
      },
    ],
    [t, categories, language],
  );
}
