import type { Product } from "@mizan/contracts/catalog";

/** What an event tells of a product: enough to know which cached pages show it. */
export const productFacts = (product: Product) => ({
  productId: product.id,
  slug: product.slug,
  status: product.status,
  categoryIds: product.categoryIds,
});

/** What the audit keeps of a product: what somebody entered, without what follows from it. */
export const auditableProduct = (product: Product) => ({
  number: product.number,
  slug: product.slug,
  sku: product.sku,
  barcode: product.barcode,
  name: product.name,
  description: product.description,
  status: product.status,
  priceMinor: product.priceMinor,
  compareAtMinor: product.compareAtMinor,
  categoryId: product.categoryId,
  categoryIds: product.categoryIds,
  basicUnitId: product.basicUnitId,
  images: product.images.map(({ mediaId, url, alt }) => ({ mediaId, url, alt })),
  units: product.units.map(({ hasOwnPrice, priceMinor, ...unit }) => ({
    ...unit,
    priceMinor: hasOwnPrice ? priceMinor : null,
  })),
  tags: product.tags,
  featured: product.featured,
  trending: product.trending,
  reorderPoint: product.reorderPoint,
});
