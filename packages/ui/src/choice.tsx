"use client";

import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup as BaseRadioGroup } from "@base-ui/react/radio-group";
import { Switch as BaseSwitch } from "@base-ui/react/switch";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type OnOffProps = {
  /** Beside the box, and its name. For a box alone, as in a table row, give `aria-label`. */
  label?: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  name?: string;
  value?: string;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
};

/** A yes or no that is sent with its form, or one of several that may all be chosen. */
export function Checkbox({ label, hint, className, ...root }: OnOffProps & { indeterminate?: boolean }) {
  return (
    <Labelled label={label} hint={hint} className={className}>
      <BaseCheckbox.Root {...root} className={boxClass}>
        <BaseCheckbox.Indicator className="group/mark flex">
          <Check aria-hidden className="size-3.5 stroke-2 group-data-indeterminate/mark:hidden" />
          <Minus aria-hidden className="hidden size-3.5 stroke-2 group-data-indeterminate/mark:block" />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
    </Labelled>
  );
}

/** A yes or no that takes effect at once. */
export function Switch({ label, hint, className, ...root }: OnOffProps) {
  return (
    <Labelled label={label} hint={hint} className={className}>
      <BaseSwitch.Root
        {...root}
        className={cn(
          "flex h-6 w-10 shrink-0 rounded-full border border-border-strong bg-sunken p-0.5 transition-colors duration-press",
          "data-checked:border-brand data-checked:bg-brand data-disabled:opacity-50",
        )}
      >
        <BaseSwitch.Thumb
          className={cn(
            "size-4.5 rounded-full bg-border-strong transition-transform duration-press ease-out",
            "data-checked:translate-x-4 data-checked:bg-on-brand rtl:data-checked:-translate-x-4",
          )}
        />
      </BaseSwitch.Root>
    </Labelled>
  );
}

export type ChoiceItem<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type ChoiceProps<Value extends string> = {
  items: readonly ChoiceItem<Value>[];
  /** Names the group where no FieldGroup legend does. */
  "aria-label"?: string;
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
};

/** One of a few, each with room for a line of explanation. */
export function RadioGroup<Value extends string>({
  items,
  onValueChange,
  className,
  ...root
}: ChoiceProps<Value>) {
  return (
    <BaseRadioGroup
      {...root}
      onValueChange={(value: Value) => onValueChange?.(value)}
      className={cn("flex flex-col gap-2", className)}
    >
      {items.map((item) => (
        <Labelled key={item.value} label={item.label} hint={item.hint}>
          <Radio.Root value={item.value} disabled={item.disabled} className={cn(boxClass, "rounded-full")}>
            <Radio.Indicator className="size-2 rounded-full bg-on-brand" />
          </Radio.Root>
        </Labelled>
      ))}
    </BaseRadioGroup>
  );
}

/** One of two to five short words, side by side. Arrow keys move the choice. */
export function Segmented<Value extends string>({
  items,
  onValueChange,
  className,
  ...root
}: ChoiceProps<Value>) {
  return (
    <BaseRadioGroup
      {...root}
      onValueChange={(value: Value) => onValueChange?.(value)}
      className={cn(
        "flex w-fit max-w-full flex-wrap gap-0.5 rounded-sm border border-border-strong bg-sunken p-0.5",
        className,
      )}
    >
      {items.map((item) => (
        <Radio.Root
          key={item.value}
          value={item.value}
          disabled={item.disabled}
          className={cn(
            "flex h-control-sm min-w-10 cursor-pointer items-center justify-center rounded-sm px-3 text-small font-medium",
            "text-text-2 transition-colors duration-press hover:text-text data-disabled:cursor-not-allowed data-disabled:text-text-3",
            "data-checked:bg-brand data-checked:text-on-brand",
          )}
        >
          {item.label}
        </Radio.Root>
      ))}
    </BaseRadioGroup>
  );
}

type LabelledProps = { label?: ReactNode; hint?: ReactNode; children: ReactNode; className?: string };

function Labelled({ label, hint, children, className }: LabelledProps) {
  if (!label) return children;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={cn("flex min-h-6 items-start gap-2.5", className)}>
      {children}
      <span className="min-w-0 py-0.5">
        {label}
        {hint && <span className="block text-small text-text-3">{hint}</span>}
      </span>
    </label>
  );
}

const boxClass = cn(
  "relative mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-sm border border-border-strong bg-surface",
  "text-on-brand transition-colors duration-press after:absolute after:-inset-1",
  "data-checked:border-brand data-checked:bg-brand data-indeterminate:border-brand data-indeterminate:bg-brand",
  "data-disabled:opacity-50 data-invalid:border-status-bad-text",
);
