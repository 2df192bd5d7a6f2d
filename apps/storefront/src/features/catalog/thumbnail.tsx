interface ThumbnailProps {
  url: string | null | undefined;
  className: string;
}

/** A small picture on its plate, or its empty place, beside the name that says what it shows. */
export function Thumbnail({ url, className }: ThumbnailProps) {
  return (
    <span className={`plate block shrink-0 overflow-hidden ${className}`}>
      {url ? (
        // biome-ignore lint/performance/noImgElement: a stored size, nothing is left for next/image to do
        <img src={url} alt="" width={64} height={64} loading="lazy" className="size-full object-cover" />
      ) : (
        <span className="no-picture block size-full" />
      )}
    </span>
  );
}
