import { conflict, type DomainError } from "@mizan/contracts/errors";
import { constraintOf, sql } from "@mizan/db";
import type { Context } from "../platform";

/**
 * Looks now, and not at the commit, whether every SKU and barcode names one thing. A product and its default selling
 * unit are one. Codes may have changed hands before.
 *
 * Errors  what `takenCode` makes CONFLICT sku.taken, barcode.taken of.
 */
export async function checkCodes(tx: Context): Promise<void> {
  await tx.sql(sql`SET CONSTRAINTS product_sku_once, product_barcode_once IMMEDIATE`);
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
