import { Skeleton, SkeletonText } from "@mizan/ui/skeleton";

/** The place of a record's page while the server prepares it: a main column and one beside it. */
export function RecordSkeleton() {
  return (
    <div aria-busy="true">
      <div className="flex flex-col gap-2 pb-4">
        <Skeleton className="w-24" />
        <Skeleton className="h-7 w-64" />
      </div>
      <div className="grid gap-4 wide:grid-cols-[minmax(0,1fr)_380px]">
        <div className="h-96 rounded-md border border-border bg-surface p-4">
          <SkeletonText lines={4} />
        </div>
        <div className="h-64 rounded-md border border-border bg-surface p-4">
          <SkeletonText lines={4} />
        </div>
      </div>
    </div>
  );
}
