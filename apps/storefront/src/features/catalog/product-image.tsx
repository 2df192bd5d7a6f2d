import type { ResourceImage } from "@mizan/contracts/media";
import type { CSSProperties } from "react";

interface ProductImageProps {
  image: ResourceImage | null;
  alt: string;
  /** The width it is shown at, as in the `sizes` attribute. */
  sizes: string;
  /** Of the first picture a reader sees: fetched at once. All others wait until they are near. */
  isFirst?: boolean;
  className?: string;
}

const sourceSet = (image: ResourceImage, format: "webp" | "avif") =>
  image.variants
    .filter((variant) => variant.format === format)
    .map((variant) => `${variant.url} ${variant.width}w`)
    .join(", ");

/** A stored picture in the sizes it has, or its empty place; a 16-pixel placeholder shows blurred until it is there. */
export function ProductImage({ image, alt, sizes, isFirst, className }: ProductImageProps) {
  if (!image) return <span aria-hidden className="no-picture block size-full" />;
  const placeholder: CSSProperties | undefined = image.placeholder
    ? { backgroundImage: `url("${image.placeholder}")` }
    : undefined;
  const avif = image.variants.filter(({ format }) => format === "avif");
  return (
    <picture>
      {/* One AVIF size alone would be sent to every screen, whatever its width. */}
      {avif.length > 1 && <source type="image/avif" srcSet={sourceSet(image, "avif")} sizes={sizes} />}
      <img
        src={image.url}
        srcSet={sourceSet(image, "webp") || undefined}
        sizes={sizes}
        width={image.width ?? 640}
        height={image.height ?? 640}
        alt={alt}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : "auto"}
        decoding="async"
        style={placeholder}
        className={`size-full bg-cover object-cover dark:brightness-90 ${className ?? ""}`}
      />
    </picture>
  );
}
