import { RecordSkeleton } from "@/components/record-skeleton";

export default RecordSkeleton;
