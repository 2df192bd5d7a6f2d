import { type ImageVariant, type ResourceImage, UPLOADS_PATH } from "@mizan/contracts/media";
import { sql } from "@mizan/db";

/** A picture of a product as `resourceImageJson` selects it. */
export interface ResourceImageRow {
  mediaId: string | null;
  url: string | null;
  filename: string | null;
  altAr: string;
  altEn: string;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  variants: ImageVariant[] | null;
}

/** A product's picture `i` with its stored file `f`, if it has one, as JSON. */
export const resourceImageJson = sql`json_build_object(
  'mediaId', i."mediaId", 'url', i.url, 'filename', f.filename,
  'altAr', coalesce(nullif(i."altAr", ''), f."altAr", ''), 'altEn', coalesce(nullif(i."altEn", ''), f."altEn", ''),
  'width', f.width, 'height', f.height, 'placeholder', f.placeholder, 'variants', f.variants)`;

export const toResourceImage = (row: ResourceImageRow): ResourceImage => ({
  mediaId: row.mediaId,
  url: row.url ?? `${UPLOADS_PATH}${row.filename}`,
  alt: { ar: row.altAr, en: row.altEn },
  width: row.width,
  height: row.height,
  placeholder: row.placeholder,
  variants: row.variants ?? [],
});
