import type { ListProductsInput, ProductBrief, ProductSummary } from "@mizan/contracts/catalog";
import type { Page } from "@mizan/contracts/pages";
import { join, type Prisma, sql } from "@mizan/db";
import { may } from "../access";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { comparesStock, productFilters } from "./product-filter";
import { productOrder } from "./product-order";
import {
  briefColumns,
  type ProductBriefRow,
  type ProductRow,
  productColumns,
  productTables,
  toProductBrief,
  toProductSummary,
} from "./product-row";
import { visibleProducts } from "./product-visibility";
import { searchQuery } from "./search-query";
import { stockTotals } from "./stock-totals";

/**
 * The catalogue as a list of cards, for the apps.
 *
 * Errors  FORBIDDEN without catalog:read, for actors that do not shop · VALIDATION for a cursor of another sort.
 */
export const listProducts = (ctx: Context, input: ListProductsInput): Promise<Page<ProductSummary>> =>
  pageOfProducts<ProductRow, ProductSummary>(ctx, input, productColumns, toProductSummary);

/** The same in brief, for documented lists. Source: seeds/003 "Product Endpoints". */
export const listProductBriefs = (ctx: Context, input: ListProductsInput): Promise<Page<ProductBrief>> =>
  pageOfProducts<ProductBriefRow, ProductBrief>(ctx, input, briefColumns, toProductBrief);

/** One statement for the rows, one for how many there are. */
async function pageOfProducts<Row extends { id: string }, Item>(
  ctx: Context,
  input: ListProductsInput,
  columns: Prisma.Sql,
  toItem: (row: Row, seesStock: boolean) => Item,
): Promise<Page<Item>> {
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
    ctx.sql<Row & { sortKey: string }>(sql`
      WITH page AS MATERIALIZED (
        SELECT p.id, ${order.key} AS "sortKey", row_number() OVER (ORDER BY ${order.orderBy}) AS place
        FROM ${from} WHERE ${where} ${after ? sql`AND ${order.beyond(after)}` : sql``}
        ORDER BY ${order.orderBy} LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}
      )
      SELECT ${columns}, page."sortKey"
      FROM page JOIN "Product" p ON p."companyId" = ${ctx.companyId}::uuid AND p.id = page.id ${productTables(ctx)}
      ORDER BY page.place`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`),
  ]);
  const seesStock = may(ctx, "read", "Stock");
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.id],
    toItem: (row) => toItem(row, seesStock),
  });
}
