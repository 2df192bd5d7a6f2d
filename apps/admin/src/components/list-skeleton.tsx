import { Skeleton } from "@mizan/ui/skeleton";

/** The place of a list page while the server prepares it: head, bar and rows where they will be. */
export function ListSkeleton() {
  return (
    <div aria-busy="true">
      <div className="flex min-h-control items-center pb-4">
        <Skeleton className="h-7 w-40" />
      </div>
      <div className="rounded-md border border-border bg-surface">
        <div className="border-b border-border px-4 py-2.5">
          <Skeleton className="h-control w-full sm:w-72" />
        </div>
        <div className="h-row border-b border-border bg-surface-2 max-sm:hidden" />
        {Array.from({ length: 8 }, (_, index) => `place-${index}`).map((place) => (
          <div key={place} className="flex h-12 items-center gap-4 border-b border-border px-4">
            <Skeleton className="w-24" />
            <Skeleton className="flex-1" />
            <Skeleton className="w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}
