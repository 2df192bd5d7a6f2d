import { notFound, unprocessable } from "@mizan/contracts/errors";
import { MAX_QUANTITY_MILLI, toBasicMilli, toMilli } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import type { Context } from "../platform";

/** The place that is meant: the named one, or the open one that serves first. Errors: NOT_FOUND location. */
export async function loadLocation(ctx: Context, id: string | undefined): Promise<string> {
  const [row] = await ctx.sql<{ id: string }>(
    id
      ? sql`SELECT id FROM "Location" WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${id}::uuid`
      : sql`SELECT id FROM "Location" WHERE "companyId" = ${ctx.companyId}::uuid AND "isActive" ORDER BY priority, number LIMIT 1`,
  );
  if (!row) throw notFound("location");
  return row.id;
}

/**
 * A quantity of a product in its basic unit.
 *
 * Units   thousandths out; in, the selling unit `productUnitId`, or the basic unit without one.
 * Errors  NOT_FOUND product, unit · UNPROCESSABLE quantity.inexact, quantity.too_large.
 */
export async function basicQuantity(
  ctx: Context,
  input: { productId: string; productUnitId?: string | undefined; quantity: string },
): Promise<number> {
  const [row] = await ctx.sql<{ num: number | null; den: number | null }>(sql`
    SELECT u."factorNum" AS num, u."factorDen" AS den
    FROM "Product" p
    LEFT JOIN "ProductUnit" u ON u."companyId" = p."companyId" AND u."productId" = p.id
      AND u.id = ${input.productUnitId ?? null}::uuid AND u."retiredAt" IS NULL
    WHERE p."companyId" = ${ctx.companyId}::uuid AND p.id = ${input.productId}::uuid AND p."deletedAt" IS NULL`);
  if (!row) throw notFound("product");
  if (!input.productUnitId) return toMilli(input.quantity);
  if (row.num === null || row.den === null) throw notFound("unit");
  const milli = toBasicMilli(toMilli(input.quantity), { num: row.num, den: row.den });
  if (milli === null)
    throw unprocessable(
      "quantity.inexact",
      "This many units do not make a quantity with three decimals: change it",
      {
        productId: input.productId,
      },
    );
  if (milli > MAX_QUANTITY_MILLI)
    throw unprocessable("quantity.too_large", "This is more than can be counted at once", {
      productId: input.productId,
    });
  return milli;
}
