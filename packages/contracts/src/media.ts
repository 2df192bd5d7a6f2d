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

/** Pictures of a resource, in order: an uploaded one by id, or an address to fetch nothing from but show. */
export const ImageRef = z.union([
  z.object({ mediaId: Id, alt: LocalizedText.optional() }),
  z.object({ url: z.url({ protocol: /^https?$/ }).max(2000), alt: LocalizedText.optional() }),
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
