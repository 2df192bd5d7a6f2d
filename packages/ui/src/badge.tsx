import { cva } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type Tone = "ok" | "warn" | "bad" | "info" | "mute";
export type Shape = "full" | "half" | "empty" | "triangle" | "cross";

const toned = cva(
  "inline-flex max-w-full items-center gap-1.5 rounded-sm border px-1.5 text-small font-medium",
  {
    variants: {
      tone: {
        ok: "border-status-ok-edge bg-status-ok text-status-ok-text",
        warn: "border-status-warn-edge bg-status-warn text-status-warn-text",
        bad: "border-status-bad-edge bg-status-bad text-status-bad-text",
        info: "border-status-info-edge bg-status-info text-status-info-text",
        mute: "border-status-mute-edge bg-status-mute text-status-mute-text",
      },
    },
  },
);

/** Colour is never the only sign: each tone has its shape, and the word stands beside it. */
const shapeOf: Record<Tone, Shape> = {
  ok: "full",
  warn: "triangle",
  bad: "cross",
  info: "half",
  mute: "empty",
};

type StatusBadgeProps = {
  tone: Tone;
  /** The word. */
  children: ReactNode;
  /** Another shape than the tone's own, such as `half` for partly done in a warning tone. */
  shape?: Shape;
  className?: string;
};

/** A state as a shape and a word. */
export function StatusBadge({ tone, children, shape = shapeOf[tone], className }: StatusBadgeProps) {
  return (
    <span className={cn(toned({ tone }), className)}>
      <StatusShape shape={shape} />
      <span className="truncate">{children}</span>
    </span>
  );
}

/** The shape alone, for a legend or a dense cell that says the word elsewhere. */
export function StatusShape({ shape, className }: { shape: Shape; className?: string }) {
  return (
    <svg
      viewBox="0 0 10 10"
      aria-hidden="true"
      className={cn("size-2.5 shrink-0 fill-none stroke-current", className)}
    >
      {shapes[shape]}
    </svg>
  );
}

/** The half fills its inline start in either direction, as ◐ does on a left-to-right page. */
const shapes: Record<Shape, ReactNode> = {
  full: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  half: (
    <g strokeWidth="1.5" className="origin-center rtl:-scale-x-100">
      <circle cx="5" cy="5" r="3.75" />
      <path d="M5 1.25a3.75 3.75 0 0 0 0 7.5z" fill="currentColor" stroke="none" />
    </g>
  ),
  empty: <circle cx="5" cy="5" r="3.75" strokeWidth="1.5" />,
  triangle: <path d="M5 1 9.4 9H.6z" fill="currentColor" stroke="none" />,
  cross: <path d="m1.75 1.75 6.5 6.5m0-6.5-6.5 6.5" strokeWidth="2" strokeLinecap="round" />,
};

const plain = cva("inline-flex items-center gap-1 rounded-sm px-1.5 text-small font-medium", {
  variants: {
    look: {
      neutral: "bg-sunken text-text-2",
      brand: "bg-brand-soft text-brand-text",
      offer: "bg-accent text-on-accent",
      count: "min-w-5 justify-center bg-sunken px-1 text-text-2 figures",
    },
  },
});

/** A label or a count that is no state: a tag, an offer, the number in a tab. */
export function Badge({ look = "neutral", className, ...rest }: BadgeProps) {
  return <span {...rest} className={cn(plain({ look }), className)} />;
}
type BadgeProps = ComponentProps<"span"> & { look?: "neutral" | "brand" | "offer" | "count" };
