import type { ReactNode } from "react";
import { cn } from "./cn";
import { formatQuantity, type QuantityFormat } from "./number-format";

type QuantityProps = QuantityFormat & {
  /** The exact decimal string the API sends, or a number. */
  value: string | number;
  /** The unit's short name in the page's language, when it has one. */
  unit?: ReactNode;
  className?: string;
};

/** A number of pieces, kilograms or points with its unit, kept together and isolated. */
export function Quantity({ value, unit, className, ...format }: QuantityProps) {
  return (
    <bdi className={cn("figures whitespace-nowrap", className)}>
      {formatQuantity(value, format)}
      {unit && (
        <>
          {" "}
          <span className="text-text-2">{unit}</span>
        </>
      )}
    </bdi>
  );
}
