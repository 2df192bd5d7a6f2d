import type { ReactNode } from "react";

/** Heard, not seen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The first stop of the Tab key: past the navigation, to `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ children, target = "main" }: { children: ReactNode; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="fixed start-4 top-4 z-toast -translate-y-24 rounded-sm bg-brand px-4 py-2 text-on-brand focus:translate-y-0"
    >
      {children}
    </a>
  );
}

type LiveRegionProps = {
  /** What has just changed; saying it again needs another text. */
  children: ReactNode;
  /** Interrupts; only for what cannot wait. */
  urgent?: boolean;
};

/** Reads out what changed without moving focus. Must be on the page before the text is. */
export function LiveRegion({ children, urgent }: LiveRegionProps) {
  return (
    <div aria-live={urgent ? "assertive" : "polite"} aria-atomic="true" className="sr-only">
      {children}
    </div>
  );
}
