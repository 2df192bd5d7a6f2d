import { type ProductStatus, productTransitions } from "@mizan/contracts/product-status";

/**
 * The steps that lead a product back to where it stood: archived → draft → published.
 *
 * Shape  null when there is none, or when it would put the product on sale for a moment.
 */
export function undoPath(from: ProductStatus, to: ProductStatus): ProductStatus[] | null {
  const back = productTransitions[to];
  if (back.includes(from)) return [from];
  const between = back.find((step) => step !== "published" && productTransitions[step].includes(from));
  return between === undefined ? null : [between, from];
}
