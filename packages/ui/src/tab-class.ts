/** The row of tabs: scrolls sideways by itself rather than making the page do so. */
export const tabListClass = "flex gap-1 overflow-x-auto shadow-[inset_0_-1px_var(--border)]";

/** One tab; the caller adds how the current one is marked. */
export const tabClass =
  "flex h-10 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-text-2 hover:text-text focus-visible:-outline-offset-2";
