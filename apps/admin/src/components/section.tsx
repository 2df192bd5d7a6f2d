import { cn } from "@mizan/ui/cn";
import type { ReactNode } from "react";

interface SectionProps {
  title: ReactNode;
  help?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Without padding, for tables that reach the edges. */
  flush?: boolean;
  className?: string;
}

/** A sheet of paper on the page: a heading and what belongs to it. Never inside another one. */
export function Section({ title, help, actions, children, flush, className }: SectionProps) {
  return (
    <section className={cn("rounded-md border border-border bg-surface", className)}>
      <header className="flex flex-wrap items-center gap-2 border-b border-border px-4 py-2.5">
        <div className="min-w-0">
          <h2 className="font-heading text-h2">{title}</h2>
          {help && <p className="text-small text-text-3">{help}</p>}
        </div>
        {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
      </header>
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
