"use client";

import { Field as BaseField } from "@base-ui/react/field";
import { Fieldset } from "@base-ui/react/fieldset";
import type { ReactNode } from "react";
import { cn } from "./cn";

type FieldProps = {
  label: ReactNode;
  /** One control: Input, Textarea, NumberInput, Select or Combobox. It is named and described by this field. */
  children: ReactNode;
  help?: ReactNode;
  /** The message to show; its presence marks the control invalid. */
  error?: ReactNode;
  /** Marks the label; the control's own `required` is set by the caller. */
  required?: boolean;
  /** A word beside the label, such as "optional". */
  note?: ReactNode;
  name?: string;
  disabled?: boolean;
  hideLabel?: boolean;
  className?: string;
};

/** Label above, control, then the error or the help below, wired together by id. */
export function Field({
  label,
  children,
  help,
  error,
  required,
  note,
  hideLabel,
  className,
  ...root
}: FieldProps) {
  const invalid = Boolean(error);
  return (
    <BaseField.Root {...root} invalid={invalid} className={cn("flex min-w-0 flex-col gap-1", className)}>
      <BaseField.Label className={hideLabel ? "sr-only" : labelClass}>
        {label}
        {required && (
          <span aria-hidden className="text-status-bad-text">
            *
          </span>
        )}
        {note && <span className="font-normal text-text-3">{note}</span>}
      </BaseField.Label>
      {children}
      <BaseField.Error match={invalid} className="text-small text-status-bad-text">
        {error}
      </BaseField.Error>
      {help && <BaseField.Description className="text-small text-text-3">{help}</BaseField.Description>}
    </BaseField.Root>
  );
}

/** Controls that answer one question together, under one legend. */
export function FieldGroup({ legend, help, children, className }: FieldGroupProps) {
  return (
    <Fieldset.Root className={cn("flex min-w-0 flex-col gap-2", className)}>
      <Fieldset.Legend className={labelClass}>{legend}</Fieldset.Legend>
      {help && <p className="text-small text-text-3">{help}</p>}
      {children}
    </Fieldset.Root>
  );
}
type FieldGroupProps = { legend: ReactNode; help?: ReactNode; children: ReactNode; className?: string };

type ErrorSummaryProps = {
  title: ReactNode;
  /** `field` is the id of the control; pressing the line moves there. */
  errors: { message: ReactNode; field?: string }[];
  className?: string;
};

/** All errors of a form, at its top, read out when it appears. Renders nothing when there are none. */
export function ErrorSummary({ title, errors, className }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      role="alert"
      className={cn(
        "rounded-md border border-status-bad-edge bg-status-bad p-4 text-status-bad-text",
        className,
      )}
    >
      <p className="font-medium">{title}</p>
      <ul className="mt-1 list-disc ps-5">
        {errors.map(({ message, field }, index) => (
          <li key={field ?? index}>
            {field ? (
              <a
                href={`#${field}`}
                className="inline-flex min-h-6 items-center underline"
                onClick={(event) => moveTo(event, field)}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focus as well as scroll: a fragment alone does not focus every control. */
function moveTo(event: { preventDefault(): void }, id: string) {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  control.focus();
}

const labelClass = "flex items-baseline gap-1.5 text-small font-medium text-text-2";
