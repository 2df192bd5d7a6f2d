import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { type LinkComponent, linkClass } from "./link";
import { Mirrored } from "./mirrored";

type BreadcrumbsProps = {
  label: string;
  /** From the outermost; the last, without href, is this page. */
  items: readonly { label: ReactNode; href?: string }[];
  link?: LinkComponent;
};

/** The way back up. */
export function Breadcrumbs({ label, items, link: Link = "a" }: BreadcrumbsProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1 text-small">
        {items.map(({ label: name, href }, index) => (
          <li key={href ?? "current"} className="flex min-h-6 items-center gap-1">
            {index > 0 && (
              <Mirrored className="text-text-3">
                <ChevronRight aria-hidden className="size-3.5" />
              </Mirrored>
            )}
            {href ? (
              <Link href={href} className={linkClass({ variant: "quiet" })}>
                {name}
              </Link>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
