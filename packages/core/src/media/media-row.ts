import { type Image, ImageVariant, UPLOADS_PATH } from "@mizan/contracts/media";
import { z } from "zod";

/** The address of a stored file. */
export const uploadUrl = (filename: string): string => `${UPLOADS_PATH}${filename}`;

/** The file that one of our own addresses names. */
export const uploadedFile = (url: string): string => url.slice(UPLOADS_PATH.length);

/** A stored picture as it is kept; `variants` is a JSON column. */
export interface MediaRow {
  id: string;
  filename: string;
  width: number;
  height: number;
  altAr: string;
  altEn: string;
  placeholder: string | null;
  variants: unknown;
}

const Variants = z.array(ImageVariant);

export const toImage = (row: MediaRow): Image => ({
  id: row.id,
  filename: row.filename,
  url: uploadUrl(row.filename),
  width: row.width,
  height: row.height,
  alt: { ar: row.altAr, en: row.altEn },
  placeholder: row.placeholder,
  variants: Variants.parse(row.variants),
});
