"use client";

import type { MouseEvent, ReactNode } from "react";

interface MenuPanelProps {
  id: string;
  label: string;
  children: ReactNode;
}

/** The popover of a menu of links: following one of them closes it, since the page is not loaded anew. */
export function MenuPanel({ id, label, children }: MenuPanelProps) {
  const closeAfterLink = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too
    <nav
      id={id}
      popover="auto"
      aria-label={label}
      onClick={closeAfterLink}
      className="fixed inset-x-0 top-0 max-h-dvh w-full md:top-[3.8125rem] md:max-h-[calc(100dvh-3.8125rem)] overflow-y-auto overscroll-contain bg-surface text-text shadow-float"
    >
      {children}
    </nav>
  );
}
