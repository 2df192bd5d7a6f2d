import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { availableOfLevel } from "./product-row";

/** What lists compare of a product's stock: what can be sold of it, from `stockTotals`. */
export const availableTotal = sql`coalesce(total.available, 0)`;

/** Joins products `p` with what all open places together have of each to sell. */
export const stockTotals = (ctx: Context) => sql`LEFT JOIN (
  SELECT l."productId", sum(${availableOfLevel}) AS available
  FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId" AND o."isActive"
  WHERE l."companyId" = ${ctx.companyId}::uuid GROUP BY l."productId"
) total ON total."productId" = p.id`;
