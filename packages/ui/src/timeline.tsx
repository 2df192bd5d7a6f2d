import type { ReactNode } from "react";
import { type Shape, StatusShape, type Tone } from "./badge";
import { cn } from "./cn";

/** What happened, newest or oldest first as the caller gives it. */
export function Timeline({ label, children, className }: TimelineProps) {
  return (
    <ol aria-label={label} className={cn("flex flex-col", className)}>
      {children}
    </ol>
  );
}
type TimelineProps = { label: string; children: ReactNode; className?: string };

type TimelineItemProps = {
  title: ReactNode;
  /** When, at the far end of the ruled line. */
  time?: ReactNode;
  /** Who, why, or what changed. */
  children?: ReactNode;
  tone?: Tone;
  shape?: Shape;
};

export function TimelineItem({ title, time, children, tone = "mute", shape = "full" }: TimelineItemProps) {
  return (
    <li className="group/item relative flex gap-3 pb-4 last:pb-0">
      <span
        aria-hidden="true"
        className="absolute start-[0.3125rem] top-5 bottom-0 border-s border-dotted border-border-strong group-last/item:hidden"
      />
      <StatusShape shape={shape} className={cn("mt-[0.3125rem]", inkOf[tone])} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline">
          <span className="font-medium">{title}</span>
          {time && (
            <>
              <span aria-hidden="true" className="leader" />
              <span className="text-small text-text-3 figures">{time}</span>
            </>
          )}
        </p>
        {children && <div className="text-small text-text-2">{children}</div>}
      </div>
    </li>
  );
}

const inkOf: Record<Tone, string> = {
  ok: "text-status-ok-text",
  warn: "text-status-warn-text",
  bad: "text-status-bad-text",
  info: "text-status-info-text",
  mute: "text-text-3",
};
