import { cn } from "./cn";

/** The place of what is still coming; give it the size of that (`h-4 w-32`). The region around it says aria-busy. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn("block h-4 animate-breathe rounded-sm bg-border motion-reduce:animate-none", className)}
    />
  );
}

/** A paragraph that is still coming. */
export function SkeletonText({ lines = 3, className }: { lines?: 1 | 2 | 3 | 4; className?: string }) {
  return (
    <span aria-hidden="true" className={cn("flex flex-col gap-2", className)}>
      {raggedEnds.slice(-lines).map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </span>
  );
}

const raggedEnds = ["w-full", "w-11/12", "w-5/6", "w-2/3"];
