import { z } from "zod";
import { Id } from "./ids";
import { LocalizedText } from "./localized-text";

/** Bounds of an upload. Source: seeds/003 "Upload Configuration". */
export const uploadLimits = { fileBytes: 4 * 1024 * 1024, filesPerProduct: 10, pixels: 40_000_000 } as const;

/** One stored size of a picture. Units: pixels. */
export const ImageVariant = z.object({
  url: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(["webp", "avif"]),
});
export type ImageVariant = z.infer<typeof ImageVariant>;

/** A picture with its stored sizes; `placeholder` is a 16-pixel data URI to show while it loads. */
export const Image = z.object({
  id: Id,
  filename: z.string(),
  url: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  alt: LocalizedText,
  placeholder: z.string().nullable(),
  variants: z.array(ImageVariant),
});
export type Image = z.infer<typeof Image>;

/** Where uploaded pictures are served. */
export const UPLOADS_PATH = "/uploads/";

/** A picture by its address: one elsewhere, which is shown and never fetched, or the `url` that an upload answered. */
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

/** Pictures of a resource, in order: an uploaded one by its id or address, or one elsewhere. */
export const ImageRef = z.union([
  z.object({ mediaId: Id, alt: LocalizedText.optional() }),
  z.object({ url: ImageUrl, alt: LocalizedText.optional() }),
]);
export type ImageRef = z.infer<typeof ImageRef>;

/** A picture as a resource shows it; external addresses have no sizes. */
export const ResourceImage = z.object({
  mediaId: Id.nullable(),
  url: z.string(),
  alt: LocalizedText,
  width: z.int().nullable(),
  height: z.int().nullable(),
  placeholder: z.string().nullable(),
  variants: z.array(ImageVariant),
});
export type ResourceImage = z.infer<typeof ResourceImage>;
