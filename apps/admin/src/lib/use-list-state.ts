"use client";

import {
  createSerializer,
  type inferParserType,
  type Nullable,
  type ParserMap,
  useQueryStates,
  type Values,
} from "nuqs";
import { useCallback, useMemo } from "react";
import { pageParams } from "./list-params";

/** What every list does with the state that its address holds, whichever filters it has. */
export interface ListState {
  search: string;
  /** The order of its rows; blank where they have one order only. */
  sort: string;
  /** Whether a search or filter narrows the list. */
  filtered: boolean;
  onSearch: (term: string) => void;
  /** Takes search and filters away. */
  onClear: () => void;
  /** The address of this list in another state. */
  hrefFor(change: { page?: number; sort?: string }): string;
}

/** The same of one list, with its own filters. */
interface ListStateOf<Parsers extends ParserMap> extends ListState {
  params: Values<Parsers>;
  /** Filters the list anew, from its first page on. */
  narrow: (change: Partial<Nullable<Values<Parsers>>>) => void;
  hrefFor(change: Partial<Values<Parsers>>): string;
}

/** The state of the list at `path`, read from its address by `parsers`; each change is a step of the history. */
export function useListState<Parsers extends ParserMap>(
  path: string,
  parsers: Parsers,
): ListStateOf<Parsers> {
  const [params, setParams] = useQueryStates(parsers, { history: "push" });
  const [{ search }, setPage] = useQueryStates(pageParams, { history: "push" });
  const serialize = useMemo(() => createSerializer(parsers), [parsers]);
  const narrow = useCallback(
    (change: Partial<Nullable<Values<Parsers>>>) => void setParams({ ...change, page: 1 }),
    [setParams],
  );
  const onSearch = useCallback((term: string) => void setPage({ search: term, page: 1 }), [setPage]);
  const { page: _, sort, ...filters } = params;
  return {
    params,
    search,
    sort: typeof sort === "string" ? sort : "",
    filtered: Object.values(filters).some((value) => value !== null && value !== ""),
    narrow,
    onSearch,
    onClear: () => void setParams(null),
    // Both name the same type, by two of the library's words for it.
    hrefFor: (change) => serialize(path, { ...params, ...change } as inferParserType<Parsers>),
  };
}
