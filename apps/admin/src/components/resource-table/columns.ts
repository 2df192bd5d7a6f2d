import type { ReactNode } from "react";

/** A column of a list. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the inline end. */
  numeric?: boolean;
  /** The cell that names the row; it heads the card on a phone and has no label there. */
  title?: boolean;
  /** Has no words in its head, such as a picture. */
  mute?: boolean;
  /** The values of the address's `sort` that order by this column; pressing its head changes between them. */
  sort?: { ascending: string; descending?: string } | { ascending?: string; descending: string };
  /** Size of what is still loading, so that nothing moves when it arrives. */
  skeleton?: string;
  className?: string;
}

/** How a column is ordered now, if it is. */
export function sortedAs<Row>(
  { sort }: Column<Row>,
  current: string,
): "ascending" | "descending" | undefined {
  if (sort === undefined) return undefined;
  if (sort.ascending === current) return "ascending";
  return sort.descending === current ? "descending" : undefined;
}

/** What pressing the head of a column orders by: the other way round when it is ordered by already. */
export function nextSort<Row>({ sort }: Column<Row>, current: string): string | undefined {
  if (sort === undefined) return undefined;
  if (sort.ascending === current && sort.descending) return sort.descending;
  return sort.ascending ?? sort.descending;
}
