import type { ListProductsInput, ProductSummary } from "@mizan/contracts/catalog";
import type { Page } from "@mizan/contracts/pages";
import { join, sql } from "@mizan/db";
import { may } from "../access";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { comparesStock, productFilters } from "./product-filter";
import { productOrder } from "./product-order";
import { type ProductRow, productColumns, productTables, toProductSummary } from "./product-row";
import { visibleProducts } from "./product-visibility";
import { searchQuery } from "./search-query";
import { stockTotals } from "./stock-totals";

/**
 * The catalogue as a list: one statement for the rows, one for how many there are.
 *
 * Errors  FORBIDDEN without catalog:read, for actors that do not shop · VALIDATION for a cursor of another sort.
 * Source  seeds/003 "Product Endpoints".
 */
export async function listProducts(ctx: Context, input: ListProductsInput): Promise<Page<ProductSummary>> {
  const search = input.search ? searchQuery(input.search) : null;
  const where = join(
    [visibleProducts(ctx), ...productFilters(ctx, input), ...(search ? [search.matches] : [])],
    " AND ",
  );
  const from = comparesStock(input) ? sql`"Product" p ${stockTotals(ctx)}` : sql`"Product" p`;
  const order = productOrder(input.sort, input.locale, search?.rank);
  const after = input.cursor ? decodeCursor(input.cursor, input.sort, order.cursor) : null;
  // The page is cut out first, so that pictures, units and stock are looked up for its rows alone.
  const [rows, [counted]] = await Promise.all([
    ctx.sql<ProductRow & { sortKey: string }>(sql`
      WITH page AS MATERIALIZED (
        SELECT p.id, ${order.key} AS "sortKey", row_number() OVER (ORDER BY ${order.orderBy}) AS place
        FROM ${from} WHERE ${where} ${after ? sql`AND ${order.beyond(after)}` : sql``}
        ORDER BY ${order.orderBy} LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}
      )
      SELECT ${productColumns}, page."sortKey"
      FROM page JOIN "Product" p ON p."companyId" = ${ctx.companyId}::uuid AND p.id = page.id ${productTables}
      ORDER BY page.place`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`),
  ]);
  const seesStock = may(ctx, "read", "Stock");
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.id],
    toItem: (row) => toProductSummary(row, seesStock),
  });
}
