"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "@/lib/trpc";
import type { Stale } from "./stale-queries";

type Api = ReturnType<typeof useTRPC>;

function filterOf(trpc: Api, { path, id }: Stale) {
  switch (path) {
    case "orders.list":
      return trpc.orders.list.pathFilter();
    case "orders.get":
      return id === undefined ? trpc.orders.get.pathFilter() : trpc.orders.get.queryFilter({ id });
    case "orders.today":
      return trpc.orders.today.pathFilter();
    case "products.list":
      return trpc.products.list.pathFilter();
    case "products.get":
      return id === undefined ? trpc.products.get.pathFilter() : trpc.products.get.queryFilter({ id });
    default:
      return trpc[path].pathFilter();
  }
}

/** Marks answers as stale: those on screen are asked again now, the others when somebody looks at them. */
export function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    (stale: readonly Stale[]) =>
      Promise.all(stale.map((part) => queryClient.invalidateQueries(filterOf(trpc, part)))),
    [trpc, queryClient],
  );
}
