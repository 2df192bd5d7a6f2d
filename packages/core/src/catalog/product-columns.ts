import type { CreateProductInput, UpdateProductInput } from "@mizan/contracts/catalog";
import { conflict, type DomainError } from "@mizan/contracts/errors";
import { constraintOf } from "@mizan/db";

/** The columns that an input's plain fields are kept in; fields that are not there stay out. */
export function toProductColumns(input: Omit<CreateProductInput | UpdateProductInput, "id" | "version">) {
  const { name, description } = input;
  return {
    ...(name && { nameAr: name.ar, nameEn: name.en }),
    ...(description && { descriptionAr: description.ar, descriptionEn: description.en }),
    priceMinor: input.priceMinor,
    compareAtMinor: input.compareAtMinor,
    categoryId: input.categoryId,
    basicUnitId: input.basicUnitId,
    slug: input.slug,
    sku: input.sku,
    barcode: input.barcode,
    tags: input.tags,
    featured: input.featured,
    trending: input.trending,
    reorderPoint: input.reorderPoint,
  };
}

/** The refusal that a unique key stands for; null for any other failure. */
export function takenCode(error: unknown): DomainError | null {
  const constraint = constraintOf(error) ?? "";
  if (/slug/.test(constraint)) return conflict("slug.taken", "Another product has this slug");
  if (/sku/.test(constraint)) return conflict("sku.taken", "Another product or selling unit has this SKU");
  if (/barcode/.test(constraint))
    return conflict("barcode.taken", "Another product or selling unit has this barcode");
  return null;
}
