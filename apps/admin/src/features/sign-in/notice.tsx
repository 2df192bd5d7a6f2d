import { cn } from "@mizan/ui/cn";
import type { ReactNode } from "react";

const tones = {
  bad: "border-status-bad-edge bg-status-bad text-status-bad-text",
  warn: "border-status-warn-edge bg-status-warn text-status-warn-text",
};

/** A sentence over a form that has to be read first. */
export function Notice({ tone = "bad", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <p role="alert" className={cn("rounded-sm border px-3 py-2", tones[tone])}>
      {children}
    </p>
  );
}
