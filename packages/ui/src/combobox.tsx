"use client";

import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import { useDirection } from "@base-ui/react/direction-provider";
import { Check, ChevronDown, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { controlClass } from "./input";
import { useLocale } from "./locale-provider";
import { optionClass, popupClass } from "./popup-class";

export type ComboboxItem = { value: string; label: string; hint?: string };

type ComboboxProps = {
  items: readonly ComboboxItem[];
  value?: ComboboxItem | null;
  defaultValue?: ComboboxItem | null;
  onValueChange?: (item: ComboboxItem | null) => void;
  /** Given, the list is searched elsewhere and `items` are taken as they come. */
  onSearch?: (query: string) => void;
  labels: { open: string; clear: string; empty: ReactNode };
  /** Said instead of `empty` while a search runs. */
  status?: ReactNode;
  placeholder?: string;
  id?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
};

/** One of a long list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const {
    items,
    onValueChange,
    onSearch,
    labels,
    status,
    placeholder,
    id,
    className,
    "aria-label": ariaLabel,
    ...root
  } = props;
  const dir = useDirection();
  const { locale } = useLocale();
  return (
    <BaseCombobox.Root
      {...root}
      items={items}
      locale={locale}
      filter={onSearch ? null : undefined}
      isItemEqualToValue={(item, value) => item?.value === value?.value}
      onValueChange={(item: ComboboxItem | null) => onValueChange?.(item)}
      onInputValueChange={(query, { reason }) => reason === "input-change" && onSearch?.(query)}
    >
      <BaseCombobox.InputGroup className={cn("relative flex items-center", className)}>
        <BaseCombobox.Input
          id={id}
          aria-label={ariaLabel}
          placeholder={placeholder}
          className={cn(controlClass, "h-control pe-16")}
        />
        <div className="absolute end-1 flex text-text-3">
          <BaseCombobox.Clear aria-label={labels.clear} className={insideClass}>
            <X aria-hidden />
          </BaseCombobox.Clear>
          <BaseCombobox.Trigger aria-label={labels.open} className={insideClass}>
            <ChevronDown aria-hidden />
          </BaseCombobox.Trigger>
        </div>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner className="z-menu outline-none" sideOffset={4} align="start">
          <BaseCombobox.Popup dir={dir} className={cn(popupClass, "w-(--anchor-width) min-w-48")}>
            <BaseCombobox.Status className="px-3 py-2 text-small text-text-3 empty:hidden">
              {status}
            </BaseCombobox.Status>
            <BaseCombobox.Empty className="px-3 py-2 text-small text-text-3 empty:hidden">
              {status ? null : labels.empty}
            </BaseCombobox.Empty>
            <BaseCombobox.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1 data-empty:py-0">
              {(item: ComboboxItem) => (
                <BaseCombobox.Item key={item.value} value={item} className={optionClass}>
                  <span className="flex size-4 items-center">
                    <BaseCombobox.ItemIndicator>
                      <Check aria-hidden className="text-brand" />
                    </BaseCombobox.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    {item.label}
                    {item.hint && <span className="block text-small text-text-3">{item.hint}</span>}
                  </span>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}

const insideClass = "flex size-7 items-center justify-center rounded-sm hover:text-text";
