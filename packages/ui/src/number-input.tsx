"use client";

import { NumberField } from "@base-ui/react/number-field";
import { Minus, Plus } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { cn } from "./cn";
import { controlClass } from "./input";

type NumberInputProps = {
  value?: number | null;
  defaultValue?: number;
  /** Null when it has been emptied. */
  onValueChange?: (value: number | null) => void;
  /** When typing has ended or a step was taken: the moment to save. */
  onValueCommitted?: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Digits after the point that are kept; 0 for whole pieces. */
  fractionDigits?: number;
  /** Writes them all, as for a price: 49.90. */
  fixed?: boolean;
  /** What the two buttons say; without them there are none. */
  stepper?: { increase: string; decrease: string };
  /** The unit or currency, inside at the end. */
  unit?: ReactNode;
  id?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  /** Only where no Field names it. */
  "aria-label"?: string;
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

/**
 * A number, left-to-right in either direction of the page. Arrow keys step it; Arabic digits and the Arabic decimal
 * mark may be typed. It writes Western digits, the ones it is edited in.
 */
export function NumberInput(props: NumberInputProps) {
  const {
    stepper,
    unit,
    fractionDigits = 3,
    fixed,
    min,
    step = 1,
    ref,
    className,
    "aria-label": ariaLabel,
    ...root
  } = props;
  return (
    <NumberField.Root
      {...root}
      min={min}
      step={step}
      locale="en"
      format={{
        minimumFractionDigits: fixed ? fractionDigits : 0,
        maximumFractionDigits: fractionDigits,
      }}
      className={cn("w-full", className)}
    >
      <NumberField.Group
        dir="ltr"
        className={cn(controlClass, "flex h-control items-stretch p-0", focusWithin)}
      >
        {stepper && (
          <NumberField.Decrement aria-label={stepper.decrease} className={cn(stepClass, "rounded-s-sm")}>
            <Minus aria-hidden />
          </NumberField.Decrement>
        )}
        <NumberField.Input
          ref={ref}
          aria-label={ariaLabel}
          inputMode={fractionDigits > 0 ? "decimal" : "numeric"}
          className={cn(
            "min-w-0 flex-1 bg-transparent px-3 outline-none figures",
            stepper ? "text-center" : "text-end",
          )}
        />
        {unit && <span className="flex items-center pe-3 text-small text-text-3">{unit}</span>}
        {stepper && (
          <NumberField.Increment aria-label={stepper.increase} className={cn(stepClass, "rounded-e-sm")}>
            <Plus aria-hidden />
          </NumberField.Increment>
        )}
      </NumberField.Group>
    </NumberField.Root>
  );
}

const focusWithin =
  "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus";

const stepClass =
  "flex aspect-square h-full shrink-0 items-center justify-center text-text-2 hover:bg-sunken hover:text-text data-disabled:text-border-strong data-disabled:hover:bg-transparent";
