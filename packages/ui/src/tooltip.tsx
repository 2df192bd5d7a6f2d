"use client";

import { useDirection } from "@base-ui/react/direction-provider";
import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

/** Lets the next tooltip open at once when one has just closed. Once, around the app. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <BaseTooltip.Provider delay={500}>{children}</BaseTooltip.Provider>;
}

/** A short note on hover and focus. It adds to a name, it never is one: the trigger is named by itself. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }) {
  const dir = useDirection();
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner className="z-menu" sideOffset={8}>
          <BaseTooltip.Popup
            dir={dir}
            className="max-w-64 rounded-sm bg-text px-2 py-1 text-small text-canvas transition-opacity duration-press data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {text}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
