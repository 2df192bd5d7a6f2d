"use client";

import { useDirection } from "@base-ui/react/direction-provider";
import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { controlClass } from "./input";
import { optionClass, popupClass } from "./popup-class";

export type SelectItem<Value extends string> = {
  value: Value;
  label: ReactNode;
  /** A second, quieter line. */
  hint?: ReactNode;
  disabled?: boolean;
};

type SelectProps<Value extends string> = {
  items: readonly SelectItem<Value>[];
  value?: Value | null;
  defaultValue?: Value | null;
  onValueChange?: (value: Value) => void;
  placeholder?: ReactNode;
  id?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  size?: "sm" | "md";
  /** Only where no Field names it. */
  "aria-label"?: string;
  className?: string;
};

/** One of a short, known list; typing moves to an option. For a long or searched list use Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    items,
    onValueChange,
    placeholder,
    size = "md",
    className,
    "aria-label": ariaLabel,
    ...root
  } = props;
  const dir = useDirection();
  return (
    <BaseSelect.Root
      {...root}
      items={items}
      modal={false}
      onValueChange={(value: Value | null) => value !== null && onValueChange?.(value)}
    >
      <BaseSelect.Trigger
        aria-label={ariaLabel}
        className={cn(
          controlClass,
          "flex items-center justify-between gap-2 text-start select-none",
          size === "sm" ? "h-control-sm ps-2.5 pe-2 text-small" : "h-control pe-2.5",
          className,
        )}
      >
        <BaseSelect.Value className="truncate data-placeholder:text-text-3" placeholder={placeholder} />
        <BaseSelect.Icon className="flex text-text-3">
          <ChevronDown aria-hidden />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          className="z-menu outline-none"
          sideOffset={4}
          align="start"
          alignItemWithTrigger={false}
        >
          <BaseSelect.Popup dir={dir} className={cn(popupClass, "min-w-(--anchor-width)")}>
            <BaseSelect.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1">
              {items.map((item) => (
                <BaseSelect.Item
                  key={item.value}
                  value={item.value}
                  disabled={item.disabled}
                  className={optionClass}
                >
                  <span className="flex size-4 items-center">
                    <BaseSelect.ItemIndicator>
                      <Check aria-hidden className="text-brand" />
                    </BaseSelect.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    <BaseSelect.ItemText>{item.label}</BaseSelect.ItemText>
                    {item.hint && <span className="block text-small text-text-3">{item.hint}</span>}
                  </span>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
