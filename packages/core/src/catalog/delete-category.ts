import { conflict } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";
import { getCategory } from "./list-categories";

/**
 * Removes an empty category.
 *
 * Errors  NOT_FOUND category · CONFLICT category.used {products, children} while anything is in it or below it.
 * Emits   category.deleted.
 */
export async function deleteCategory(ctx: Context, input: { id: string }): Promise<void> {
  authorize(ctx, "delete", "Category");
  return inTransaction(ctx, async (tx) => {
    const { companyId } = tx;
    // The full lock keeps out whoever is just putting something into it.
    await tx.sql(
      sql`SELECT 1 FROM "Category" WHERE "companyId" = ${companyId}::uuid AND id = ${input.id}::uuid FOR UPDATE`,
    );
    const category = await getCategory(tx, input);
    authorize(tx, "delete", "Category", category);
    await refuseUsed(tx, category.id);
    await tx.sql(
      sql`DELETE FROM "ProductCategory" WHERE "companyId" = ${companyId}::uuid AND "categoryId" = ${category.id}::uuid`,
    );
    await tx.sql(sql`UPDATE "Product" SET "categoryId" = NULL
      WHERE "companyId" = ${companyId}::uuid AND "categoryId" = ${category.id}::uuid`);
    await tx.db.category.delete({ where: { companyId_id: { companyId, id: category.id } } });
    await recordAudit(tx, {
      action: "category.deleted",
      subjectType: "Category",
      subjectId: category.id,
      before: category,
    });
    await recordEvents(tx, [
      {
        type: "category.deleted",
        subjectId: category.id,
        payload: { categoryId: category.id, slug: category.slug },
      },
    ]);
  });
}

/** Products that were deleted do not hold a category; their rows only lose their place in it. */
async function refuseUsed(tx: Context, categoryId: string): Promise<void> {
  const [used] = await tx.sql<{ products: number; children: number }>(sql`
    SELECT
      (SELECT count(*)::int FROM "ProductCategory" pc
        JOIN "Product" p ON p."companyId" = pc."companyId" AND p.id = pc."productId" AND p."deletedAt" IS NULL
        WHERE pc."companyId" = ${tx.companyId}::uuid AND pc."categoryId" = ${categoryId}::uuid) AS products,
      (SELECT count(*)::int FROM "Category"
        WHERE "companyId" = ${tx.companyId}::uuid AND "parentId" = ${categoryId}::uuid) AS children`);
  if (used && used.products + used.children > 0)
    throw conflict("category.used", "Move what is in this category elsewhere first", { ...used });
}
