import { cn } from "@mizan/ui/cn";

/** A small picture of a product in a row, or its empty place. Decoration: the name stands beside it. */
export function Thumbnail({ url, className }: { url: string | null; className?: string }) {
  const size = cn("size-9 shrink-0 rounded-sm bg-sunken", className);
  if (url === null) return <span aria-hidden className={cn(size, "no-picture block")} />;
  // biome-ignore lint/performance/noImgElement: the API has already stored the picture in the sizes we show
  return <img src={url} alt="" width={36} height={36} loading="lazy" className={cn(size, "object-cover")} />;
}
