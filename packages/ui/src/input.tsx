"use client";

import { Field } from "@base-ui/react/field";
import { Input as BaseInput } from "@base-ui/react/input";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** The edge, fill and states every box to type or choose in shares. */
export const controlClass = cn(
  "w-full min-w-0 rounded-sm border border-border-strong bg-surface px-3 text-body text-text",
  "transition-colors duration-press placeholder:text-text-3",
  "hover:border-text-3 data-invalid:border-status-bad-text",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-text-3 data-disabled:bg-sunken data-disabled:text-text-3",
  "[&[readonly]]:bg-surface-2 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus",
);

type InputProps = Omit<ComponentProps<"input">, "size" | "defaultValue" | "value"> & {
  value?: string;
  defaultValue?: string;
  /** For codes, phones, e-mail, addresses of the web: stays left-to-right, and in Arabic keeps to the start side. */
  ltr?: boolean;
  /** A picture or a word inside, at the start or the end. */
  lead?: ReactNode;
  trail?: ReactNode;
};

/** One line of text. Spreads `register()` of react-hook-form; inside a Field it is named and described by it. */
export function Input({ ltr, lead, trail, className, ...rest }: InputProps) {
  const input = (
    <BaseInput
      {...rest}
      dir={rest.dir ?? (ltr ? "ltr" : undefined)}
      className={cn(
        controlClass,
        "h-control",
        ltr && "rtl:text-end",
        lead && "ps-9",
        trail && "pe-10",
        className,
      )}
    />
  );
  if (!lead && !trail) return input;
  return (
    <span className="relative flex w-full items-center">
      {input}
      {lead && <span className="pointer-events-none absolute start-3 flex text-text-3">{lead}</span>}
      {trail && <span className="absolute end-3 flex text-small text-text-3">{trail}</span>}
    </span>
  );
}

type TextareaProps = Omit<ComponentProps<"textarea">, "defaultValue" | "value"> & {
  value?: string;
  defaultValue?: string;
};

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({
  value,
  defaultValue,
  id,
  name,
  disabled,
  className,
  rows = 4,
  ...rest
}: TextareaProps) {
  return (
    <Field.Control
      {...{ value, defaultValue, id, name, disabled }}
      className={cn(controlClass, "field-sizing-content min-h-20 py-2", className)}
      render={<textarea rows={rows} {...rest} />}
    />
  );
}
