import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** Labels and figures joined by dotted leaders, as on a receipt. */
export function RuledList({ className, ...rest }: ComponentProps<"dl">) {
  return <dl {...rest} className={cn("flex flex-col gap-1", className)} />;
}

type RuledRowProps = {
  label: ReactNode;
  /** The figure. */
  children: ReactNode;
  /** The line that is paid. */
  total?: boolean;
  className?: string;
};

export function RuledRow({ label, children, total, className }: RuledRowProps) {
  return (
    <div
      className={cn(
        "flex items-baseline",
        total ? "mt-1 border-t border-border pt-2 font-semibold" : "text-text-2",
        className,
      )}
    >
      <dt className="min-w-0">{label}</dt>
      <span aria-hidden="true" className="leader" />
      <dd className={cn("figures text-end", total ? "text-figure font-semibold" : "text-text")}>
        {children}
      </dd>
    </div>
  );
}
