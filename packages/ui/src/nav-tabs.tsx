import type { ReactNode } from "react";
import { Badge } from "./badge";
import { cn } from "./cn";
import type { LinkComponent } from "./link";
import { tabClass, tabListClass } from "./tab-class";

type NavTabsProps = {
  items: readonly { href: string; label: ReactNode; count?: ReactNode; current?: boolean }[];
  label: string;
  link?: LinkComponent;
  className?: string;
};

/** Views of a list, each with its own address and, where it helps, a count. */
export function NavTabs({ items, label, link: Link = "a", className }: NavTabsProps) {
  return (
    <nav aria-label={label} className={cn(tabListClass, className)}>
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
