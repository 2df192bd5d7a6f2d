import type { InventoryRow, ListInventoryInput } from "@mizan/contracts/inventory";
import type { Page } from "@mizan/contracts/pages";
import { toMilli, trimQuantity } from "@mizan/contracts/quantity";
import { join, sql } from "@mizan/db";
import { authorize } from "../access";
import { coverThumbnail, productFilters, productOrder, searchQuery, stockTotals } from "../catalog";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { type LevelRow, levelsOfProduct, sumLevels, toStockLevel } from "./get-stock";

interface InventoryListRow {
  productId: string;
  number: number;
  sku: string | null;
  slug: string;
  nameAr: string;
  nameEn: string;
  imageUrl: string | null;
  unitSymbol: string;
  reorderPoint: string | null;
  levels: LevelRow[];
  sortKey: string;
}

/** Every product with its stock in every place. Errors: FORBIDDEN without inventory:read. */
export async function listInventory(ctx: Context, input: ListInventoryInput): Promise<Page<InventoryRow>> {
  authorize(ctx, "read", "Stock");
  const search = input.search ? searchQuery(input.search) : null;
  const filters = [
    sql`p."companyId" = ${ctx.companyId}::uuid`,
    sql`p."deletedAt" IS NULL`,
    ...productFilters(ctx, { categoryId: input.categoryId, stockState: input.state }),
    ...(search ? [search.matches] : []),
  ];
  if (input.locationId)
    filters.push(sql`EXISTS (SELECT FROM "StockLevel" l WHERE l."companyId" = p."companyId" AND l."productId" = p.id
      AND l."locationId" = ${input.locationId}::uuid)`);
  const where = join(filters, " AND ");
  const from = sql`"Product" p ${stockTotals(ctx)}`;
  const order = productOrder(input.sort, input.locale, search?.rank);
  const after = input.cursor ? decodeCursor(input.cursor, input.sort, order.cursor) : null;
  const [rows, [counted]] = await Promise.all([
    ctx.sql<InventoryListRow>(sql`
      SELECT p.id AS "productId", p.number, p.sku, p.slug, p."nameAr", p."nameEn", u.symbol AS "unitSymbol",
        p."reorderPoint", ${levelsOfProduct} AS levels, ${order.key} AS "sortKey",
        ${coverThumbnail} AS "imageUrl"
      FROM ${from} JOIN "Unit" u ON u."companyId" = p."companyId" AND u.id = p."basicUnitId"
      WHERE ${where} ${after ? sql`AND ${order.beyond(after)}` : sql``}
      ORDER BY ${order.orderBy}
      LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.productId],
    toItem: toInventoryRow,
  });
}

function toInventoryRow(row: InventoryListRow): InventoryRow {
  const levels = row.levels.map(toStockLevel);
  const totals = sumLevels(levels);
  const available = toMilli(totals.available);
  return {
    productId: row.productId,
    number: row.number,
    sku: row.sku,
    slug: row.slug,
    name: { ar: row.nameAr, en: row.nameEn },
    imageUrl: row.imageUrl,
    unitSymbol: row.unitSymbol,
    reorderPoint: row.reorderPoint === null ? null : trimQuantity(row.reorderPoint),
    ...totals,
    state: available <= 0 ? "out" : available <= toMilli(row.reorderPoint ?? "0") ? "low" : "in",
    levels,
  };
}
