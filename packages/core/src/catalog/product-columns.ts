import type { CreateProductInput, UpdateProductInput } from "@mizan/contracts/catalog";

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
