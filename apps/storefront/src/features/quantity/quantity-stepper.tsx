"use client";

import { buttonClass } from "@mizan/ui/button";
import { Minus, Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { type QuantityRules, snapQuantity, stepQuantity } from "./quantity-stepping";

interface QuantityStepperProps {
  quantity: string;
  rules: QuantityRules;
  /** What is left, in the same unit; unknown when absent. */
  available?: string;
  onChange: (quantity: string) => void;
  /** Short name of the unit, shown behind the figure. */
  unit: string;
  labels: { field: string; more: string; less: string };
}

/** A quantity with − and +, which can also be typed; what is typed snaps to the nearest legal one when it is left. */
export function QuantityStepper({
  quantity,
  rules,
  available,
  onChange,
  unit,
  labels,
}: QuantityStepperProps) {
  /** What stands in the field while it is being typed in. */
  const [typed, setTyped] = useState<string | null>(null);
  const less = stepQuantity(quantity, -1, rules, available);
  const more = stepQuantity(quantity, 1, rules, available);

  const settle = () => {
    const legal = typed === null ? null : snapQuantity(typed, rules, available);
    setTyped(null);
    if (legal !== null && legal !== quantity) onChange(legal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") settle();
    const next = event.key === "ArrowUp" ? more : event.key === "ArrowDown" ? less : null;
    if (next === null) return;
    event.preventDefault();
    setTyped(null);
    onChange(next);
  };

  return (
    <div className="inline-flex items-center rounded-sm border border-border-strong bg-surface">
      <Step label={labels.less} to={less} onPress={onChange} icon={<Minus aria-hidden />} />
      <span className="flex items-baseline justify-center gap-1">
        <input
          name="quantity"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          dir="ltr"
          aria-label={labels.field}
          value={typed ?? quantity}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className="h-control-sm w-[4.5ch] rounded-sm bg-transparent text-end figures"
        />
        <span aria-hidden className="max-w-24 truncate text-small text-text-2">
          {unit}
        </span>
      </span>
      <Step label={labels.more} to={more} onPress={onChange} icon={<Plus aria-hidden />} />
    </div>
  );
}

interface StepProps {
  label: string;
  /** Null at the end of what is allowed. The button stays focusable, so that a press too many loses nothing. */
  to: string | null;
  onPress: (quantity: string) => void;
  icon: React.ReactNode;
}

function Step({ label, to, onPress, icon }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={to === null}
      onClick={() => to !== null && onPress(to)}
      className={buttonClass({ variant: "quiet", size: "icon-sm", className: "aria-disabled:opacity-40" })}
    >
      {icon}
    </button>
  );
}
