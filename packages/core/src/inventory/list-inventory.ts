import type { InventoryRow, ListInventoryInput, Location, StockAlert } from "@mizan/contracts/inventory";
import type { Page } from "@mizan/contracts/pages";
import { fromMilli, toMilli, trimQuantity } from "@mizan/contracts/quantity";
import { join, raw, sql } from "@mizan/db";
import { authorize } from "../access";
import { availableOfLevel } from "../catalog";
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
  sortKey: string | number;
}

const availableOf = sql`coalesce((
  SELECT sum(${availableOfLevel})
  FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId" AND o."isActive"
  WHERE l."companyId" = p."companyId" AND l."productId" = p.id), 0)`;

const categoryAndBelow = (ctx: Context, categoryId: string) => sql`p.id IN (
  WITH RECURSIVE below AS (
    SELECT id FROM "Category" WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${categoryId}::uuid
    UNION SELECT c.id FROM "Category" c JOIN below b ON c."parentId" = b.id WHERE c."companyId" = ${ctx.companyId}::uuid
  ) SELECT pc."productId" FROM "ProductCategory" pc JOIN below b ON b.id = pc."categoryId"
  WHERE pc."companyId" = ${ctx.companyId}::uuid)`;

/** Every product with its stock in every place. Errors: FORBIDDEN without inventory:read. */
export async function listInventory(ctx: Context, input: ListInventoryInput): Promise<Page<InventoryRow>> {
  authorize(ctx, "read", "Stock");
  const filters = [sql`p."companyId" = ${ctx.companyId}::uuid`, sql`p."deletedAt" IS NULL`];
  if (input.search) filters.push(sql`p."searchText" LIKE '%' || search_fold(${input.search}) || '%'`);
  if (input.categoryId) filters.push(categoryAndBelow(ctx, input.categoryId));
  if (input.locationId)
    filters.push(sql`EXISTS (SELECT FROM "StockLevel" l WHERE l."companyId" = p."companyId" AND l."productId" = p.id
      AND l."locationId" = ${input.locationId}::uuid)`);
  if (input.state === "out") filters.push(sql`${availableOf} <= 0`);
  if (input.state === "low") filters.push(sql`${availableOf} > 0 AND ${availableOf} <= p."reorderPoint"`);
  if (input.state === "in") filters.push(sql`${availableOf} > coalesce(p."reorderPoint", 0)`);
  const where = join(filters, " AND ");

  const descending = input.sort.startsWith("-");
  const sortKey =
    input.sort === "number"
      ? sql`p.number`
      : input.sort === "name"
        ? input.locale === "ar"
          ? sql`p."nameAr"`
          : sql`p."nameEn"`
        : availableOf;
  const after = input.cursor ? decodeCursor(input.cursor, input.sort, 2) : null;
  const keyType = raw(input.sort === "name" ? "text" : "numeric");
  const beyond = after
    ? sql`AND (${sortKey}, p.number) ${raw(descending ? "<" : ">")} (${after[0]}::${keyType}, ${after[1]}::int)`
    : sql``;
  const direction = raw(descending ? "DESC" : "ASC");
  const [rows, [counted]] = await Promise.all([
    ctx.sql<InventoryListRow>(sql`
      SELECT p.id AS "productId", p.number, p.sku, p.slug, p."nameAr", p."nameEn", u.symbol AS "unitSymbol",
        p."reorderPoint", ${levelsOfProduct} AS levels, ${sortKey} AS "sortKey",
        (SELECT coalesce(i.url, '/uploads/' || m.filename) FROM "ProductImage" i
          LEFT JOIN "Media" m ON m."companyId" = i."companyId" AND m.id = i."mediaId"
          WHERE i."companyId" = p."companyId" AND i."productId" = p.id ORDER BY i.position LIMIT 1) AS "imageUrl"
      FROM "Product" p JOIN "Unit" u ON u."companyId" = p."companyId" AND u.id = p."basicUnitId"
      WHERE ${where} ${beyond}
      ORDER BY ${sortKey} ${direction}, p.number ${direction}
      LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "Product" p WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.number],
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
        ${availableOf} AS available, p."reorderPoint"
      FROM "Product" p JOIN "Unit" u ON u."companyId" = p."companyId" AND u.id = p."basicUnitId"
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

/** The places that hold stock, in the order they serve. Errors: FORBIDDEN without inventory:read. */
export async function listLocations(ctx: Context): Promise<Location[]> {
  authorize(ctx, "read", "Stock");
  const rows = await ctx.db.location.findMany({
    where: { companyId: ctx.companyId },
    orderBy: [{ priority: "asc" }, { number: "asc" }],
  });
  return rows.map(({ id, number, nameAr, nameEn, priority, isActive }) => ({
    id,
    number,
    name: { ar: nameAr, en: nameEn },
    priority,
    isActive,
  }));
}
