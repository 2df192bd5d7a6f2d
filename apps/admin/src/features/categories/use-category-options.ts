"use client";

import type { CategoryNode } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";

interface CategoryOption {
  value: string;
  label: string;
}

/** The categories as one list to choose from, each with those above it: "Fruit / Dates". */
export function useCategoryOptions(): CategoryOption[] {
  const trpc = useTRPC();
  const language = useLanguage();
  const { data } = useQuery(trpc.categories.tree.queryOptions());
  return useMemo(() => {
    const flatten = (nodes: CategoryNode[], above: string): CategoryOption[] =>
      nodes.flatMap((node) => {
        const label = above + pickText(node.name, language);
        return [{ value: node.id, label }, ...flatten(node.children, `${label} / `)];
      });
    return flatten(data ?? [], "");
  }, [data, language]);
}
