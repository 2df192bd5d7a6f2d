"use client";

import { LiveRegion } from "@mizan/ui/assistive";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { SortLink, Table, TableBody, TableHead, TableRow, Th } from "@mizan/ui/table";
import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Failure } from "@/components/failure";
import { ListLink } from "@/components/list-link";
import type { ListState } from "@/lib/use-list-state";
import { type Column, nextSort, sortedAs } from "./columns";
import { ListPages } from "./list-pages";
import { NoSuchPage } from "./no-such-page";
import { LoadingRows, TableRows } from "./table-rows";
import { useHeldRows } from "./use-held-rows";
import { useRowKeys } from "./use-row-keys";

interface ListQuery<Row> {
  data: { data: Row[]; page: number; limit: number; total: number } | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

export interface ResourceTableProps<Row> {
  /** What the table holds; names it for those who hear it. */
  label: string;
  columns: readonly Column<Row>[];
  query: ListQuery<Row>;
  keyOf: (row: Row) => string;
  list: Pick<ListState, "sort" | "filtered" | "onClear" | "hrefFor">;
  /** What a list without any row says. */
  empty: ReactNode;
  actions?: (row: Row) => ReactNode;
  /** Rows come in by themselves; they never move what the pointer is on. */
  live?: boolean;
}

/** Every list: server paging and ordering in the address, skeletons, both kinds of empty, errors, J and K. */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { label, columns, query, keyOf, list, empty, actions, live } = props;
  const { sort, filtered, onClear, hrefFor } = list;
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  const held = useHeldRows(query.data?.data ?? noRows<Row>(), keyOf, hrefFor({}));
  useRowKeys(box);

  const loading = query.data === undefined && !query.error;
  if (query.error && query.data === undefined) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (query.data?.total === 0) {
    if (!filtered) return empty;
    return (
      <EmptyState
        kind="filtered"
        title={t("table.noMatch")}
        description={t("table.noMatchText")}
        action={<Button onClick={onClear}>{t("table.clearFilters")}</Button>}
      />
    );
  }
  if (query.data?.data.length === 0) return <NoSuchPage {...query.data} hrefFor={hrefFor} />;
  return (
    <div ref={box} className="relative" {...(live && held.holdProps)}>
      {live && (
        <LiveRegion>{held.arrived.size > 0 && t("table.newRows", { count: held.arrived.size })}</LiveRegion>
      )}
      {held.waiting > 0 && (
        <Button
          variant="primary"
          size="sm"
          icon={<ArrowUp aria-hidden />}
          className="absolute inset-x-0 top-1 z-float mx-auto w-fit shadow-float"
          onClick={held.release}
        >
          {t("table.showNew", { count: held.waiting })}
        </Button>
      )}
      <Table
        label={label}
        aria-busy={loading || query.isPlaceholderData}
        className={query.isPlaceholderData ? "opacity-60 transition-opacity duration-row" : undefined}
      >
        <TableHead>
          <TableRow>
            {columns.map((column) => {
              const sorted = sortedAs(column, sort);
              const next = nextSort(column, sort);
              return (
                <Th key={column.id} numeric={column.numeric} aria-sort={sorted} className={column.className}>
                  {column.mute ? (
                    <span className="sr-only">{column.header}</span>
                  ) : next ? (
                    <SortLink href={hrefFor({ sort: next, page: 1 })} sorted={sorted} link={ListLink}>
                      {column.header}
                    </SortLink>
                  ) : (
                    column.header
                  )}
                </Th>
              );
            })}
            {actions && (
              <Th className="w-px">
                <span className="sr-only">{t("table.actions")}</span>
              </Th>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {loading ? (
            <LoadingRows columns={columns} actions={actions} />
          ) : (
            <TableRows
              columns={columns}
              rows={held.rows}
              keyOf={keyOf}
              arrived={held.arrived}
              actions={actions}
              actionsLabel={t("table.actions")}
            />
          )}
        </TableBody>
      </Table>
      <ListPages query={query} hrefFor={hrefFor} />
    </div>
  );
}

const emptyRows: never[] = [];
/** One array for all lists that have no rows yet, so that "nothing" equals "nothing". */
const noRows = <Row,>(): Row[] => emptyRows;
