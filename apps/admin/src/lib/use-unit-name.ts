"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "./trpc";
import { useLanguage } from "./use-formats";

/** A unit's name in the page's language by its symbol, which is Latin: `kg` → كيلوغرام. The symbol itself until it is known. */
export function useUnitName() {
  const trpc = useTRPC();
  const language = useLanguage();
  const { data } = useQuery(trpc.units.list.queryOptions());
  return useCallback(
    (symbol: string): string => {
      const unit = data?.find((known) => known.symbol === symbol);
      return unit ? pickText(unit.name, language) : symbol;
    },
    [data, language],
  );
}
