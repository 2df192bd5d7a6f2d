import type { ReactNode } from "react";
import { cn } from "./cn";
import { Drawing, type DrawingName } from "./drawing";

type EmptyStateProps = {
  /** `first`: nothing has been made yet. `filtered`: something is there, the filter hides it. `done`: all is dealt with. */
  kind: "first" | "filtered" | "done";
  /** One sentence. */
  title: ReactNode;
  description?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** One link to read more. */
  more?: ReactNode;
  drawing?: DrawingName;
  className?: string;
};

const drawingOf = { first: "crate", filtered: "scale", done: "palm" } as const;

/** Instead of an empty list: what is so, and what to do. Start-aligned and low, never a poster. */
export function EmptyState(props: EmptyStateProps) {
  const { kind, title, description, action, more, drawing = drawingOf[kind], className } = props;
  return (
    <div className={cn("flex flex-wrap items-center gap-x-6 gap-y-4 px-4 py-6", className)}>
      <Drawing name={drawing} className={kind === "first" ? "h-24" : "h-16"} />
      <div className="flex min-w-48 flex-1 flex-col items-start gap-1">
        <p className="font-heading text-h2">{title}</p>
        {description && <p className="max-w-prose text-text-2">{description}</p>}
        {(action || more) && (
          <div className="mt-2 flex flex-wrap items-center gap-4">
            {action}
            {more}
          </div>
        )}
      </div>
    </div>
  );
}

type ErrorStateProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The request's id with its label, so that a person can quote it. */
  requestId?: { label: ReactNode; value: string };
  /** A Button or link that tries again. */
  retry?: ReactNode;
  className?: string;
};

/** Instead of what could not be shown: what happened, the id to quote, and another try. */
export function ErrorState({ title, description, requestId, retry, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cn("flex flex-wrap items-center gap-x-6 gap-y-4 px-4 py-6", className)}>
      <Drawing name="receipt" className="h-16" />
      <div className="flex min-w-48 flex-1 flex-col items-start gap-1">
        <p className="font-heading text-h2">{title}</p>
        {description && <p className="max-w-prose text-text-2">{description}</p>}
        {requestId && (
          <p className="text-small text-text-3">
            {requestId.label}{" "}
            <bdi dir="ltr" className="font-mono text-code break-all">
              {requestId.value}
            </bdi>
          </p>
        )}
        {retry && <div className="mt-2">{retry}</div>}
      </div>
    </div>
  );
}
