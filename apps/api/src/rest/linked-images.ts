import type { ImageRef } from "@mizan/contracts/media";
import { findUploads } from "@mizan/core/media";
import type { Door } from "../http/route";
import { toImageRefs, uploadedFilename } from "./dialects/image-urls";

/** Addresses of pictures as references: those of our own uploads name what was uploaded. */
export async function linkImages(urls: string[] | undefined, door: Door): Promise<ImageRef[] | undefined> {
  if (!urls) return undefined;
  const filenames = urls.flatMap((url) => uploadedFilename(url, door.publicUrl) ?? []);
  const mediaIds = filenames.length > 0 ? await findUploads(door.ctx, filenames) : new Map<string, string>();
  return toImageRefs(urls, door.publicUrl, mediaIds);
}
