"use client";

import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/filter-select";
import { useCategoryOptions } from "./use-category-options";

interface CategoryFilterProps {
  value: string | null;
  onChange: (category: string | null) => void;
}

/** Narrows a list to the products of a category. */
export function CategoryFilter({ value, onChange }: CategoryFilterProps) {
  const t = useTranslations("products");
  const options = useCategoryOptions();
  return <FilterSelect label={t("category")} value={value} options={options} onChange={onChange} />;
}
