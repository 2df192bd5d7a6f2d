import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import type { LinkComponent } from "./link";

type TableProps = ComponentProps<"table"> & {
  /** What the table holds; names it and its scrolling box. */
  label: string;
  /** Limit the box here (`max-h-…`) and the header stays in sight while its rows scroll. */
  boxClassName?: string;
  /** Keep columns on a phone instead of turning rows into cards. */
  keepColumns?: boolean;
};

/** Safari forgets what a table's parts are when the card layout changes their display, so their roles are said again. */
const role = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

/** Rows of the same kind. */
export function Table({ label, boxClassName, keepColumns, className, ...rest }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn("relative w-full overflow-auto", boxClassName)}
    >
      <table
        {...role.table}
        aria-label={label}
        {...rest}
        className={cn(
          "w-full border-separate border-spacing-0 text-body",
          !keepColumns && "table-cards",
          className,
        )}
      />
    </section>
  );
}

export function TableHead(props: ComponentProps<"thead">) {
  return <thead {...role.group} {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...role.group} {...props} />;
}

type TableRowProps = ComponentProps<"tr"> & {
  selected?: boolean;
  /** Tints the row once, as it comes in. */
  arrived?: boolean;
};

export function TableRow({ selected, arrived, className, ...rest }: TableRowProps) {
  return (
    <tr
      {...role.row}
      {...rest}
      data-selected={selected || undefined}
      className={cn(
        "group/row bg-surface hover:bg-surface-2",
        selected && "bg-brand-soft hover:bg-brand-soft",
        arrived && "animate-arrive",
        className,
      )}
    />
  );
}

type ColumnProps = ComponentProps<"th"> & {
  /** Numbers stand at the inline end. */
  numeric?: boolean;
  /** Stays at the inline start while the rest scrolls sideways. */
  pinned?: boolean;
};

/** A column's head. Put a SortLink inside where the column sorts. */
export function Th({ numeric, pinned, className, ...rest }: ColumnProps) {
  return (
    <th
      {...role.head}
      scope="col"
      {...rest}
      className={cn("table-head", numeric && "table-number", pinned && "table-pinned", className)}
    />
  );
}

type CellProps = ComponentProps<"td"> & {
  numeric?: boolean;
  pinned?: boolean;
  /** The column's name, shown beside the value in a phone's card. Leave out on the cell that titles the row. */
  label?: string;
};

export function Td({ numeric, pinned, label, className, children, ...rest }: CellProps) {
  return (
    <td
      {...role.cell}
      data-label={label}
      {...rest}
      className={cn("table-entry", numeric && "table-number", pinned && "table-pinned", className)}
    >
      <div className="min-w-0">{children}</div>
    </td>
  );
}

type SortLinkProps = {
  href: string;
  /** How this column is sorted now, if it is. Say it on the Th too: `aria-sort`. */
  sorted?: "ascending" | "descending";
  children: ReactNode;
  link?: LinkComponent;
};

/** A column's name that sorts by it. The order lives in the address, so it is a link. */
export function SortLink({ href, sorted, children, link: Link = "a" }: SortLinkProps) {
  const Arrow = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <Link href={href} className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-text">
      {children}
      <Arrow aria-hidden className={cn("size-3.5", sorted ? "text-text" : "text-text-3")} />
    </Link>
  );
}
