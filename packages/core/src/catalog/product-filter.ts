import type { ListProductsInput } from "@mizan/contracts/catalog";
import { type Prisma, sql } from "@mizan/db";
import type { Context } from "../platform";
import { availableTotal } from "./stock-totals";

/** The ids of a category and of those below it. */
export const categoryAndBelow = (ctx: Context, categoryId: string): Prisma.Sql => sql`(
  WITH RECURSIVE below AS (
    SELECT id FROM "Category" WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${categoryId}::uuid
    UNION SELECT c.id FROM "Category" c JOIN below b ON c."parentId" = b.id WHERE c."companyId" = ${ctx.companyId}::uuid
  ) SELECT id FROM below)`;

/** What a list of products is narrowed by, besides a search. */
type ProductFilters = Omit<ListProductsInput, "page" | "limit" | "cursor" | "search" | "sort" | "locale">;

/** The conditions on a product `p` that a list's filters stand for; those on stock need `stockTotals`. */
export function productFilters(ctx: Context, input: ProductFilters): Prisma.Sql[] {
  const filters: Prisma.Sql[] = [];
  if (input.status) filters.push(sql`p.status = ${input.status}`);
  if (input.categoryId)
    filters.push(sql`p.id IN (
      SELECT pc."productId" FROM "ProductCategory" pc
      WHERE pc."companyId" = ${ctx.companyId}::uuid AND pc."categoryId" IN ${categoryAndBelow(ctx, input.categoryId)})`);
  if (input.featured !== undefined) filters.push(sql`p.featured = ${input.featured}`);
  if (input.trending !== undefined) filters.push(sql`p.trending = ${input.trending}`);
  if (input.minPriceMinor !== undefined) filters.push(sql`p."sellingPriceMinor" >= ${input.minPriceMinor}`);
  if (input.maxPriceMinor !== undefined) filters.push(sql`p."sellingPriceMinor" <= ${input.maxPriceMinor}`);
  if (input.inStock !== undefined)
    filters.push(input.inStock ? sql`${availableTotal} > 0` : sql`${availableTotal} <= 0`);
  if (input.stockState) filters.push(inState[input.stockState]);
  return filters;
}

const inState: Record<NonNullable<ListProductsInput["stockState"]>, Prisma.Sql> = {
  out: sql`${availableTotal} <= 0`,
  low: sql`(${availableTotal} > 0 AND ${availableTotal} <= p."reorderPoint")`,
  in: sql`${availableTotal} > coalesce(p."reorderPoint", 0)`,
};

/** Whether a list needs the stock of every product, rather than of those it shows. */
export const comparesStock = (input: ListProductsInput): boolean =>
  input.inStock !== undefined ||
  input.stockState !== undefined ||
  input.sort === "stock" ||
  input.sort === "-stock";
