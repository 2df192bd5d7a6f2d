import type { Category } from "@mizan/contracts/catalog";
import { type Prisma, sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";

/** A category as `loadCategories` selects it. */
interface CategoryRow {
  id: string;
  slug: string;
  nameAr: string;
  nameEn: string;
  descriptionAr: string;
  descriptionEn: string;
  imageUrl: string | null;
  parentId: string | null;
  isActive: boolean;
  isHome: boolean;
  isShown: boolean;
  sortOrder: number;
  productCount: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const toCategory = (row: CategoryRow): Category => ({
  id: row.id,
  slug: row.slug,
  name: { ar: row.nameAr, en: row.nameEn },
  description: { ar: row.descriptionAr, en: row.descriptionEn },
  imageUrl: row.imageUrl,
  parentId: row.parentId,
  isActive: row.isActive,
  isHome: row.isHome,
  sortOrder: row.sortOrder,
  productCount: row.productCount,
  version: row.version,
  createdAt: toInstant(row.createdAt),
  updatedAt: toInstant(row.updatedAt),
});

/**
 * Categories with their counts, siblings in their order; `shownOnly` leaves out those that are closed or stand below a
 * closed one. One statement: `pairs` holds every category with each one above it, itself included.
 */
export async function loadCategories(
  ctx: Context,
  { shownOnly, where = sql`true` }: { shownOnly: boolean; where?: Prisma.Sql },
): Promise<Category[]> {
  const rows = await ctx.sql<CategoryRow>(sql`
    WITH RECURSIVE pairs AS (
      SELECT id, id AS above, "parentId" AS next, "isActive" FROM "Category" WHERE "companyId" = ${ctx.companyId}::uuid
      UNION ALL
      SELECT pairs.id, a.id, a."parentId", a."isActive" FROM pairs
      JOIN "Category" a ON a."companyId" = ${ctx.companyId}::uuid AND a.id = pairs.next
    ), counts AS (
      SELECT pairs.above AS id, count(DISTINCT p.id)::int AS products FROM pairs
      JOIN "ProductCategory" pc ON pc."companyId" = ${ctx.companyId}::uuid AND pc."categoryId" = pairs.id
      JOIN "Product" p ON p."companyId" = pc."companyId" AND p.id = pc."productId"
        AND p.status = 'published' AND p."deletedAt" IS NULL
      GROUP BY pairs.above
    ), shown AS (
      SELECT id, bool_and("isActive") AS "isShown" FROM pairs GROUP BY id
    )
    SELECT c.*, shown."isShown", coalesce(counts.products, 0) AS "productCount"
    FROM "Category" c JOIN shown ON shown.id = c.id LEFT JOIN counts ON counts.id = c.id
    WHERE c."companyId" = ${ctx.companyId}::uuid AND ${where}
    ORDER BY c."sortOrder", c."nameEn", c.id`);
  return rows.filter((row) => row.isShown || !shownOnly).map(toCategory);
}
