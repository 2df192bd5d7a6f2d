"use client";

import type { LocalizedText } from "@mizan/contracts/localized-text";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "./trpc";

/** A unit's name by its symbol, which is Latin: `kg` → كيلوجرام. The symbol itself until it is known. */
export function useUnitName() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.units.list.queryOptions());
  return useCallback(
    (symbol: string): LocalizedText =>
      data?.find((known) => known.symbol === symbol)?.name ?? { ar: symbol, en: symbol },
    [data],
  );
}
