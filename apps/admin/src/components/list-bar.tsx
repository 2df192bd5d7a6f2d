"use client";

import { Button } from "@mizan/ui/button";
import { Select } from "@mizan/ui/select";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface ListBarProps {
  search?: ReactNode;
  /** Quick filters. */
  children?: ReactNode;
  filtered: boolean;
  onClear: () => void;
  /** Orders to choose from where the table has no heads: on a phone. */
  order?: {
    value: string;
    items: readonly { value: string; label: string }[];
    onChange: (sort: string) => void;
  };
}

/** Above a list: its search and filters, and on a phone its order. */
export function ListBar({ search, children, filtered, onClear, order }: ListBarProps) {
  const t = useTranslations("table");
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-border px-4 py-2.5">
      {search}
      <fieldset className="contents">
        <legend className="sr-only">{t("filters")}</legend>
        {children}
      </fieldset>
      {order && (
        <Select
          aria-label={t("sort")}
          size="sm"
          className="w-auto sm:hidden"
          items={order.items}
          value={order.value}
          onValueChange={order.onChange}
        />
      )}
      {filtered && (
        <Button variant="quiet" size="sm" icon={<X aria-hidden />} onClick={onClear}>
          {t("clearFilters")}
        </Button>
      )}
    </div>
  );
}
