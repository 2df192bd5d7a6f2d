import type { ImageRef } from "@mizan/contracts/media";
import { findUploads } from "../media";
import type { Context } from "../platform";
import { requireReferences } from "./require-references";

/** Puts a product into exactly these categories. Errors: NOT_FOUND category. */
export async function saveCategories(tx: Context, productId: string, categoryIds: string[]): Promise<void> {
  const { companyId } = tx;
  await requireReferences(tx, "Category", categoryIds);
  await tx.db.productCategory.deleteMany({
    where: { companyId, productId, categoryId: { notIn: categoryIds } },
  });
  await tx.db.productCategory.createMany({
    data: categoryIds.map((categoryId) => ({ companyId, productId, categoryId })),
    skipDuplicates: true,
  });
}

/** Gives a product exactly these pictures, in this order. Errors: NOT_FOUND image · UNPROCESSABLE image.unknown. */
export async function saveImages(tx: Context, productId: string, images: ImageRef[]): Promise<void> {
  const { companyId } = tx;
  await requireReferences(
    tx,
    "Media",
    images.map((image) => ("mediaId" in image ? image.mediaId : null)),
  );
  const uploads = await findUploads(
    tx,
    images.map((image) => ("url" in image ? image.url : null)),
  );
  await tx.db.productImage.deleteMany({ where: { companyId, productId } });
  await tx.db.productImage.createMany({
    data: images.map((image, position) => ({
      companyId,
      productId,
      position,
      ...source(image, uploads),
      altAr: image.alt?.ar ?? "",
      altEn: image.alt?.en ?? "",
    })),
  });
}

/** What was uploaded is kept by its id, however it was named. */
function source(image: ImageRef, uploads: ReadonlyMap<string, string>) {
  if ("mediaId" in image) return { mediaId: image.mediaId, url: null };
  const mediaId = uploads.get(image.url) ?? null;
  return { mediaId, url: mediaId === null ? image.url : null };
}
