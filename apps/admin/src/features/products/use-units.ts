"use client";

import type { Unit } from "@mizan/contracts/catalog";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";

const none: Unit[] = [];

/** The company's units of measure. */
export function useUnits(): Unit[] {
  const trpc = useTRPC();
  return useQuery(trpc.units.list.queryOptions()).data ?? none;
}
