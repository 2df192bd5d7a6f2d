import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** Beside the title: a state, a count. */
  aside?: ReactNode;
  /** At the inline end: what can be done on this page. */
  actions?: ReactNode;
  /** Above the title: where this page belongs. */
  above?: ReactNode;
}

/** The head of a page: one h1, its state and its actions. */
export function PageHeader({ title, aside, actions, above }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-1 pb-4">
      {above}
      <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 font-heading text-h1">{title}</h1>
        {aside}
        {actions && <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
