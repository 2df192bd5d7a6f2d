import type { ReactNode } from "react";
import { cn } from "./cn";
import { formatQuantity, type QuantityFormat } from "./number-format";

type QuantityProps = QuantityFormat & {
  /** The exact decimal string the API sends, or a number. */
  value: string | number;
  /** The unit's words in the page's language, in the form that follows this figure. */
  unit?: ReactNode;
  /** The unit is a size with a name of its own: `2 × 1 kg`. */
  times?: boolean;
  /** The unit's words say how many by themselves, as `حبتان` does: no figure. */
  wordsOnly?: boolean;
  className?: string;
};

/** A number of pieces, kilograms or points with its unit, kept together and isolated. */
export function Quantity({ value, unit, times, wordsOnly, className, ...format }: QuantityProps) {
  const figure = wordsOnly && unit ? null : formatQuantity(value, format);
  return (
    // By itself a figure has no direction, and a unit may be of the other one.
    <bdi
      dir={format.locale.startsWith("ar") ? "rtl" : "ltr"}
      className={cn("figures whitespace-nowrap", className)}
    >
      {figure && <bdi>{figure}</bdi>}
      {figure && unit && (times ? " × " : " ")}
      {unit && <bdi className="text-text-2">{unit}</bdi>}
    </bdi>
  );
}
