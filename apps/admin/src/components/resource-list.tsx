"use client";

import type { ReactNode } from "react";
import type { ListState } from "@/lib/use-list-state";
import { ListBar } from "./list-bar";
import { ResourceTable, type ResourceTableProps } from "./resource-table/resource-table";
import { SearchField } from "./search-field";

interface ResourceListProps<Row> extends ResourceTableProps<Row> {
  list: ListState;
  /** What can be searched for; without it the list has no search. */
  searchPlaceholder?: string;
  /** Orders to choose from where the table has no heads: on a phone. */
  sorts?: readonly { value: string; label: string }[];
  /** Above the search. */
  tabs?: ReactNode;
  /** Quick filters. */
  children?: ReactNode;
}

/** The whole of a list's page below its head: tabs, search, filters and the table, in one panel. */
export function ResourceList<Row>({
  searchPlaceholder,
  sorts,
  tabs,
  children,
  ...table
}: ResourceListProps<Row>) {
  const { list } = table;
  return (
    <div className="rounded-md border border-border bg-surface">
      {tabs}
      <ListBar
        search={
          searchPlaceholder && (
            <SearchField value={list.search} onSearch={list.onSearch} placeholder={searchPlaceholder} />
          )
        }
        filtered={list.filtered}
        onClear={list.onClear}
        order={
          sorts && {
            value: list.sort,
            items: sorts,
            onChange: (sort) => window.history.pushState(null, "", list.hrefFor({ sort, page: 1 })),
          }
        }
      >
        {children}
      </ListBar>
      <ResourceTable {...table} />
    </div>
  );
}
