import { type Prisma, sql } from "@mizan/db";
import { authorize, may } from "../access";
import type { Context } from "../platform";

/** Whether the actor sees products that are not on sale; somebody who shops does not. */
export const seesUnpublished = (ctx: Context): boolean => may(ctx, "read", "Product", { status: "draft" });

/**
 * The condition that a product `p` is one the actor may see.
 *
 * Errors  UNAUTHORIZED, FORBIDDEN when the actor may see none at all.
 */
export function visibleProducts(ctx: Context): Prisma.Sql {
  authorize(ctx, "read", "Product");
  const mine = sql`p."companyId" = ${ctx.companyId}::uuid AND p."deletedAt" IS NULL`;
  return seesUnpublished(ctx) ? mine : sql`${mine} AND p.status = 'published'`;
}
