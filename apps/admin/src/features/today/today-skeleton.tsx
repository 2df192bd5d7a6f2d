import { Skeleton } from "@mizan/ui/skeleton";

/** The places of Today's four parts. */
export function TodaySkeleton() {
  return (
    <div aria-busy="true" className="grid gap-4 wide:grid-cols-2">
      <Skeleton className="h-24 rounded-md wide:col-span-2" />
      <Skeleton className="h-96 rounded-md wide:col-span-2" />
      <Skeleton className="h-80 rounded-md" />
      <Skeleton className="h-80 rounded-md" />
    </div>
  );
}
