import type { StockAlert } from "@mizan/contracts/inventory";
import { fromMilli, toMilli } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { availableTotal, stockTotals } from "../catalog";
import type { Context } from "../platform";

/**
 * Products at or under their reorder point, the most urgent first.
 *
 * Errors  FORBIDDEN without inventory:read.
 * Source  seeds/000 "Get Low Stock Alerts".
 */
export async function listStockAlerts(ctx: Context): Promise<StockAlert[]> {
  authorize(ctx, "read", "Stock");
  const rows = await ctx.sql<{
    productId: string;
    number: number;
    sku: string | null;
    nameAr: string;
    nameEn: string;
    unitSymbol: string;
    available: string;
    reorderPoint: string;
  }>(sql`
    SELECT * FROM (
      SELECT p.id AS "productId", p.number, p.sku, p."nameAr", p."nameEn", u.symbol AS "unitSymbol",
        ${availableTotal} AS available, p."reorderPoint"
      FROM "Product" p ${stockTotals(ctx)}
        JOIN "Unit" u ON u."companyId" = p."companyId" AND u.id = p."basicUnitId"
      WHERE p."companyId" = ${ctx.companyId}::uuid AND p."deletedAt" IS NULL AND p."reorderPoint" IS NOT NULL
        AND p.status <> 'archived'
    ) low WHERE available <= "reorderPoint"
    ORDER BY available / greatest("reorderPoint", 0.001), number LIMIT 500`);
  return rows.map((row) => {
    const point = toMilli(row.reorderPoint);
    const available = toMilli(row.available);
    return {
      productId: row.productId,
      number: row.number,
      sku: row.sku,
      name: { ar: row.nameAr, en: row.nameEn },
      unitSymbol: row.unitSymbol,
      available: fromMilli(available),
      reorderPoint: fromMilli(point),
      urgency: point === 0 ? 1 : Math.min(1, Math.max(0, 1 - available / point)),
    };
  });
}
