import { Skeleton } from "@mizan/ui/skeleton";
import { TodaySkeleton } from "@/features/today/today-skeleton";

export default function Loading() {
  return (
    <>
      <div className="flex min-h-control items-center pb-4">
        <Skeleton className="h-7 w-32" />
      </div>
      <TodaySkeleton />
    </>
  );
}
