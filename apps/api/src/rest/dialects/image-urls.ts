import type { ImageRef } from "@mizan/contracts/media";
import { z } from "zod";

/** Where uploaded pictures are served. */
export const UPLOADS_PATH = "/uploads/";

/** A picture by its address: one elsewhere, or one that was uploaded here. */
export const ImageUrl = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (text) =>
      text.startsWith(UPLOADS_PATH) || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    "an http or https address, or the url of an upload",
  )
  .meta({ examples: ["https://example.com/rice.jpg", "/uploads/4f1c.webp"] });

/** The file that an address names when it is one of our own uploads: by path, or with the address we are known by. */
export function uploadedFilename(url: string, publicUrl: string | undefined): string | null {
  const path = publicUrl && url.startsWith(`${publicUrl}${UPLOADS_PATH}`) ? url.slice(publicUrl.length) : url;
  return path.startsWith(UPLOADS_PATH) ? path.slice(UPLOADS_PATH.length) : null;
}

/** Addresses → references, in order; `mediaIds` are those of the uploads among them, by file name. */
export const toImageRefs = (
  urls: string[],
  publicUrl: string | undefined,
  mediaIds: ReadonlyMap<string, string>,
): ImageRef[] =>
  urls.map((url) => {
    const mediaId = mediaIds.get(uploadedFilename(url, publicUrl) ?? "");
    return mediaId === undefined ? { url } : { mediaId };
  });
