// Without Zod, so that a browser that only shows a picture does not load it.
import type { ResourceImage } from "./media";

/** The smallest stored size of a picture that every browser reads; an external address has only itself. */
export function thumbnailUrl(image: Pick<ResourceImage, "url" | "variants"> | null): string | null {
  const [smallest] = (image?.variants ?? [])
    .filter(({ format }) => format === "webp")
    .sort((a, b) => a.width - b.width);
  return smallest?.url ?? image?.url ?? null;
}
