"use client";

import { Skeleton } from "@mizan/ui/skeleton";
import { TableRow, Td } from "@mizan/ui/table";
import type { ReactNode } from "react";
import type { Column } from "./columns";

interface TableRowsProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  arrived: ReadonlySet<string>;
  actions?: (row: Row) => ReactNode;
  actionsLabel: string;
}

/** The rows of a list; under 640 px each is a card with the same cells and actions. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { columns, rows, keyOf, arrived, actions, actionsLabel } = props;
  return rows.map((row) => (
    <TableRow key={keyOf(row)} arrived={arrived.has(keyOf(row))}>
      {columns.map((column) => (
        <Td
          key={column.id}
          numeric={column.numeric}
          label={column.title || column.mute ? undefined : column.header}
          className={column.className}
        >
          {column.cell(row)}
        </Td>
      ))}
      {actions && (
        <Td label={actionsLabel} className="text-end whitespace-nowrap sm:w-px">
          {actions(row)}
        </Td>
      )}
    </TableRow>
  ));
}

/** The places of rows that are still coming, shaped like them. */
export function LoadingRows<Row>({ columns, actions }: Pick<TableRowsProps<Row>, "columns" | "actions">) {
  return Array.from({ length: 8 }, (_, index) => `place-${index}`).map((place) => (
    <TableRow key={place}>
      {columns.map((column) => (
        <Td
          key={column.id}
          label={column.title || column.mute ? undefined : column.header}
          className={column.className}
        >
          <Skeleton className={column.skeleton ?? (column.numeric ? "ms-auto w-14" : "w-24")} />
        </Td>
      ))}
      {actions && (
        <Td className="sm:w-px">
          <Skeleton className="ms-auto size-7" />
        </Td>
      )}
    </TableRow>
  ));
}
