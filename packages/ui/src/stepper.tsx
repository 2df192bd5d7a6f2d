import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type StepState = "done" | "current" | "upcoming";

type StepperProps = {
  label: string;
  steps: readonly { id: string; label: ReactNode; state: StepState }[];
  /** Said for steps that are behind, beside their check mark. */
  doneLabel: string;
  className?: string;
};

/** How far along: a checkout, an order on its way. Runs in reading direction. */
export function Stepper({ label, steps, doneLabel, className }: StepperProps) {
  return (
    <ol aria-label={label} className={cn("flex w-full", className)}>
      {steps.map(({ id, label: name, state }, index) => (
        <li
          key={id}
          aria-current={state === "current" ? "step" : undefined}
          className={cn(
            "relative flex flex-1 flex-col items-center gap-1 px-1 text-center text-small",
            wordClass[state],
          )}
        >
          {index > 0 && (
            <span
              aria-hidden="true"
              className={cn(
                "absolute end-[calc(50%+1rem)] start-[calc(-50%+1rem)] top-3 border-t",
                state === "upcoming" ? "border-dotted border-border-strong" : "border-brand",
              )}
            />
          )}
          <span
            className={cn(
              "flex size-6 items-center justify-center rounded-full border text-small figures",
              dotClass[state],
            )}
          >
            {state === "done" ? <Check aria-hidden /> : <span className="size-2 rounded-full bg-current" />}
          </span>
          <span>
            {name}
            {state === "done" && <span className="sr-only"> {doneLabel}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const dotClass: Record<StepState, string> = {
  done: "border-brand bg-brand text-on-brand",
  current: "border-brand bg-surface text-brand",
  upcoming: "border-border-strong bg-surface text-transparent",
};

const wordClass: Record<StepState, string> = {
  done: "text-text-2",
  current: "font-medium text-text",
  upcoming: "text-text-3",
};
