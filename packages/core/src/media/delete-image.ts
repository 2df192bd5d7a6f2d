import { conflict, notFound } from "@mizan/contracts/errors";
import type { Image } from "@mizan/contracts/media";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import type { FileStorage } from "./file-storage";
import { type MediaRow, toImage, uploadedFile, uploadUrl } from "./media-row";

/** Names a stored picture by id or by its file. */
export type ImageKey = { id: string } | { filename: string };

/**
 * Forgets a picture that nothing shows.
 *
 * Errors  NOT_FOUND image · CONFLICT image.used {products, others} while a product has it, also a deleted one that orders
 *         name, or a category, an account or a customer.
 * Source  seeds/003 "Upload Endpoints".
 */
export async function deleteImage(ctx: Context, key: ImageKey, storage: FileStorage): Promise<void> {
  authorize(ctx, "delete", "Media");
  const image = await inTransaction(ctx, (tx) => deleteRow(tx, key));
  // Inside somebody else's transaction the row may yet come back, and after a rehearsal it does: it would lack its files.
  if (ctx.transaction || ctx.rehearses) return;
  for (const { url } of image.variants) await storage.remove(uploadedFile(url));
}

async function deleteRow(tx: Context, key: ImageKey): Promise<Image> {
  const named = "id" in key ? sql`id = ${key.id}::uuid` : sql`filename = ${key.filename}`;
  const [row] = await tx.sql<MediaRow>(sql`
    SELECT * FROM "Media" WHERE "companyId" = ${tx.companyId}::uuid AND ${named} FOR UPDATE`);
  if (!row) throw notFound("image");
  const url = uploadUrl(row.filename);
  const [used] = await tx.sql<{ products: number; others: number }>(sql`
    SELECT (SELECT count(DISTINCT "productId") FROM "ProductImage"
        WHERE "companyId" = ${tx.companyId}::uuid AND "mediaId" = ${row.id}::uuid)::int AS products,
      ((SELECT count(*) FROM "Category" WHERE "companyId" = ${tx.companyId}::uuid AND "imageUrl" = ${url})
        + (SELECT count(*) FROM "Staff" WHERE "companyId" = ${tx.companyId}::uuid AND avatar = ${url})
        + (SELECT count(*) FROM "Customer" WHERE "companyId" = ${tx.companyId}::uuid AND avatar = ${url}))::int AS others`);
  if (used && used.products + used.others > 0)
    throw conflict("image.used", "Something shows this picture: take it from there first", { ...used });
  await tx.sql(sql`DELETE FROM "Media" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${row.id}::uuid`);
  const image = toImage(row);
  const { placeholder: _, ...kept } = image;
  await recordAudit(tx, { action: "image.deleted", subjectType: "Media", subjectId: row.id, before: kept });
  return image;
}
