"use client";

import { Select } from "@mizan/ui/select";
import { useTranslations } from "next-intl";

interface FilterSelectProps<Value extends string> {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | null) => void;
}

/** Stands for "no filter", which a select cannot hold as null. */
const ANY = "any";

/** A quick filter of a list: always in sight, "all" takes it away. */
export function FilterSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: FilterSelectProps<Value>) {
  const t = useTranslations("table");
  const items = [{ value: ANY, label: t("anyOf", { filter: label }) }, ...options];
  return (
    <Select<string>
      aria-label={label}
      size="sm"
      className="w-auto max-w-56"
      items={items}
      value={value ?? ANY}
      onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
    />
  );
}
