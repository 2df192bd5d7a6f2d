import type { ImageRef } from "@mizan/contracts/media";
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

/** Gives a product exactly these pictures, in this order. Errors: NOT_FOUND image. */
export async function saveImages(tx: Context, productId: string, images: ImageRef[]): Promise<void> {
  const { companyId } = tx;
  await requireReferences(
    tx,
    "Media",
    images.map((image) => ("mediaId" in image ? image.mediaId : null)),
  );
  await tx.db.productImage.deleteMany({ where: { companyId, productId } });
  await tx.db.productImage.createMany({
    data: images.map((image, position) => ({
      companyId,
      productId,
      position,
      mediaId: "mediaId" in image ? image.mediaId : null,
      url: "url" in image ? image.url : null,
      altAr: image.alt?.ar ?? "",
      altEn: image.alt?.en ?? "",
    })),
  });
}
