import { sql } from "@mizan/db";
import type { Context } from "../platform";

/** Whether amounts are kept in the company's currency, in minor units: another one would change what they say. */
export async function isCurrencyInUse(ctx: Context): Promise<boolean> {
  const [used] = await ctx.sql<{ products: boolean; orders: boolean }>(sql`
    SELECT
      EXISTS (SELECT FROM "Product" WHERE "companyId" = ${ctx.companyId}::uuid AND "deletedAt" IS NULL) AS products,
      EXISTS (SELECT FROM "Order" WHERE "companyId" = ${ctx.companyId}::uuid) AS orders`);
  return Boolean(used?.products || used?.orders);
}
