"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Badge } from "./badge";
import { cn } from "./cn";
import type { LinkComponent } from "./link";

/** The row of tabs: scrolls sideways by itself rather than making the page do so. */
const tabListClass = "flex gap-1 overflow-x-auto shadow-[inset_0_-1px_var(--border)]";

/** One tab; the caller adds how the current one is marked. */
const tabClass =
  "flex h-10 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-text-2 hover:text-text focus-visible:-outline-offset-2";

type NavTabsProps = {
  items: readonly { href: string; label: ReactNode; count?: ReactNode; current?: boolean }[];
  label: string;
  link?: LinkComponent;
  className?: string;
};

/** Views of a list, each with its own address and, where it helps, a count. */
export function NavTabs({ items, label, link: Link = "a", className }: NavTabsProps) {
  const list = useRef<HTMLElement>(null);
  const shown = items.find(({ current }) => current)?.href;
  useEffect(() => {
    if (shown !== undefined) showCurrent(list.current);
  }, [shown]);
  return (
    <nav ref={list} aria-label={label} className={cn(tabListClass, className)}>
      {items.map(({ href, label: name, count, current }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "page" : undefined}
          className={cn(tabClass, current && "border-brand text-text")}
        >
          {name}
          {count !== undefined && <Badge look="count">{count}</Badge>}
        </Link>
      ))}
    </nav>
  );
}

/** Brings the current tab to the middle of a row that is too long for the page, which itself stays where it is. */
function showCurrent(list: HTMLElement | null): void {
  const tab = list?.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!list || !tab) return;
  const row = list.getBoundingClientRect();
  list.scrollBy(tab.x + tab.width / 2 - (row.x + row.width / 2), 0);
}
