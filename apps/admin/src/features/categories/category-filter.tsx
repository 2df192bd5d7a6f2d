"use client";

import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/filter-select";
import { useCan } from "@/lib/store";
import { useCategoryOptions } from "./use-category-options";

interface CategoryFilterProps {
  value: string | null;
  onChange: (category: string | null) => void;
}

/** Narrows a list to the products of a category, for whoever may see categories. */
export function CategoryFilter(props: CategoryFilterProps) {
  return useCan("catalog:read") && <OpenCategoryFilter {...props} />;
}

function OpenCategoryFilter({ value, onChange }: CategoryFilterProps) {
  const t = useTranslations("products");
  const options = useCategoryOptions();
  return <FilterSelect label={t("category")} value={value} options={options} onChange={onChange} />;
}
