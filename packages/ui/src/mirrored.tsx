import type { ReactNode } from "react";
import { cn } from "./cn";

/** Turns a picture round in right-to-left pages: arrows, chevrons, vehicles, undo. Never clocks, checks or marks. */
export function Mirrored({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cn("inline-flex rtl:-scale-x-100", className)}>{children}</span>;
}
