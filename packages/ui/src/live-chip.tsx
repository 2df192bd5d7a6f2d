import { type Shape, StatusShape } from "./badge";
import { cn } from "./cn";

export type LiveState = "live" | "reconnecting" | "paused";

type LiveChipProps = {
  state: LiveState;
  /** The word for each state. */
  labels: Record<LiveState, string>;
  className?: string;
};

const look: Record<LiveState, { shape: Shape; ink: string }> = {
  live: { shape: "full", ink: "text-status-ok-text" },
  reconnecting: { shape: "half", ink: "text-status-warn-text animate-breathe motion-reduce:animate-none" },
  paused: { shape: "empty", ink: "text-text-3" },
};

/** Whether what is shown keeps itself up to date; each change is read out. */
export function LiveChip({ state, labels, className }: LiveChipProps) {
  const { shape, ink } = look[state];
  return (
    <span role="status" className={cn("inline-flex items-center gap-1.5 text-small text-text-2", className)}>
      <StatusShape shape={shape} className={ink} />
      {labels[state]}
    </span>
  );
}
