"use client";

import { useQuery } from "@tanstack/react-query";
import { Failure } from "@/components/failure";
import { NothingHere } from "@/components/nothing-here";
import { RecordSkeleton } from "@/components/record-skeleton";
import { problemOf } from "@/lib/problem";
import { useTRPC } from "@/lib/trpc";
import { ProductEditor } from "./product-editor";

/** The editor of a stored product, once it is there. */
export function ProductPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.products.get.queryOptions({ id }));
  if (data) return <ProductEditor product={data} />;
  if (!error) return <RecordSkeleton />;
  if (problemOf(error).code === "NOT_FOUND") return <NothingHere />;
  return <Failure error={error} retry={() => void refetch()} />;
}
