"use client";

import { useQuery } from "@tanstack/react-query";
import { RecordPending } from "@/components/record-pending";
import { useTRPC } from "@/lib/trpc";
import { ProductEditor } from "./product-editor";

/** The editor of a stored product, once it is there. */
export function ProductPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.products.get.queryOptions({ id }));
  if (data) return <ProductEditor product={data} />;
  return <RecordPending error={error} retry={refetch} />;
}
