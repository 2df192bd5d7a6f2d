"use client";

import { problemOf } from "@/lib/problem";
import { Failure } from "./failure";
import { NothingHere } from "./nothing-here";
import { RecordSkeleton } from "./record-skeleton";

/** Instead of a record that is not here: on its way, not there at all, or not to be had just now. */
export function RecordPending({ error, retry }: { error: unknown; retry: () => unknown }) {
  if (!error) return <RecordSkeleton />;
  if (problemOf(error).code === "NOT_FOUND") return <NothingHere />;
  return <Failure error={error} retry={() => void retry()} />;
}
