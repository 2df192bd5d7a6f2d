import type { Product } from "@mizan/contracts/catalog";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { getProduct } from "./get-product";

/** A product that nobody else changes until the transaction ends; orders may still name it. Errors: NOT_FOUND product. */
export async function lockProduct(tx: Context, id: string): Promise<Product> {
  await tx.sql(sql`SELECT 1 FROM "Product" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid
    FOR NO KEY UPDATE`);
  return getProduct(tx, { id });
}
