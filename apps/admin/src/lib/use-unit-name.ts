"use client";

import type { LocalizedText } from "@mizan/contracts/localized-text";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useCan } from "./store";
import { useTRPC } from "./trpc";

/** A unit's name by its symbol, which is Latin: `kg` → كيلوجرام. The symbol itself where the name is not known, or not shown. */
export function useUnitName() {
  const trpc = useTRPC();
  const maySee = useCan("catalog:read");
  const { data } = useQuery({ ...trpc.units.list.queryOptions(), enabled: maySee });
  return useCallback(
    (symbol: string): LocalizedText =>
      data?.find((known) => known.symbol === symbol)?.name ?? { ar: symbol, en: symbol },
    [data],
  );
}
