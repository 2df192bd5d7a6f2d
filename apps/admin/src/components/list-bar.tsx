"use client";

import { Button } from "@mizan/ui/button";
import { cn } from "@mizan/ui/cn";
import { Select } from "@mizan/ui/select";
import { ListFilter, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";

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

/** Above a list: its search and filters; on a phone the filters behind a button, and the order of the rows. */
export function ListBar({ search, children, filtered, onClear, order }: ListBarProps) {
  const t = useTranslations("table");
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-border px-4 py-2.5">
      {search}
      {children && (
        <Button
          size="sm"
          icon={<ListFilter aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          className="sm:hidden"
          onClick={() => setOpen(!open)}
        >
          {t("filters")}
        </Button>
      )}
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
      {children && (
        <fieldset id={id} className={cn("flex flex-wrap items-center gap-2", !open && "max-sm:hidden")}>
          <legend className="sr-only">{t("filters")}</legend>
          {children}
        </fieldset>
      )}
      {filtered && (
        <Button variant="quiet" size="sm" icon={<X aria-hidden />} onClick={onClear}>
          {t("clearFilters")}
        </Button>
      )}
    </div>
  );
}
