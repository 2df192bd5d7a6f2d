import { unprocessable } from "@mizan/contracts/errors";
import { UPLOADS_PATH } from "@mizan/contracts/media";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { uploadedFile, uploadUrl } from "./media-row";

/**
 * The ids of the company's stored pictures that some addresses name, by address. Addresses elsewhere are left out. None
 * is deleted before the transaction ends.
 *
 * Errors  UNPROCESSABLE image.unknown with `images`, the addresses under /uploads/ that no upload of the company answered.
 */
export async function findUploads(
  ctx: Context,
  urls: (string | null | undefined)[],
): Promise<Map<string, string>> {
  const own = [...new Set(urls.filter(isUpload))];
  if (own.length === 0) return new Map();
  const rows = await ctx.sql<{ id: string; filename: string }>(sql`
    SELECT id, filename FROM "Media"
    WHERE "companyId" = ${ctx.companyId}::uuid AND filename = ANY(${own.map(uploadedFile)}::text[])
    ORDER BY id FOR KEY SHARE`);
  const ids = new Map(rows.map((row) => [uploadUrl(row.filename), row.id]));
  const unknown = own.filter((url) => !ids.has(url));
  if (unknown.length > 0)
    throw unprocessable("image.unknown", `Nothing was uploaded as ${unknown.join(", ")}`, {
      images: unknown,
    });
  return ids;
}

const isUpload = (url: string | null | undefined): url is string => url?.startsWith(UPLOADS_PATH) === true;
