import { cn } from "./cn";

/** What floats: a menu, a list of options. Appears in place; nothing slides. */
export const popupClass = cn(
  "rounded-md bg-surface text-body text-text shadow-float outline-none",
  "transition-opacity duration-row ease-out data-starting-style:opacity-0 data-ending-style:opacity-0",
);

/** A line of a menu or a list of options. */
export const optionClass = cn(
  "mx-1 flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1.5 outline-none select-none",
  "data-highlighted:bg-sunken data-selected:font-medium data-disabled:text-text-3",
);

/** Behind what is modal. */
export const backdropClass = cn(
  "fixed inset-0 z-sheet bg-scrim transition-opacity duration-sheet ease-out",
  "data-starting-style:opacity-0 data-ending-style:opacity-0",
);
