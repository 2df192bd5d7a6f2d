import type { Customer, ListCustomersInput } from "@mizan/contracts/customers";
import type { Page } from "@mizan/contracts/pages";
import { join, type Prisma, raw, sql } from "@mizan/db";
import { authorize } from "../access";
import { searchFold } from "../catalog";
import { type Context, type CursorType, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { type CustomerRow, customerColumns, orderTotals, toCustomer, totalsOfEach } from "./customer-row";
import { phoneMatches } from "./phone-index";
import { openCustomers } from "./sealed-fields";

interface Sort {
  key: Prisma.Sql;
  type: CursorType;
  descending: boolean;
  /** Whether it compares what orders come to, so that they must be summed for every customer and not only for the page. */
  byTotals: boolean;
}

/** What each sort compares, in which direction; the id breaks ties the same way. */
const sorts: Record<ListCustomersInput["sort"], Sort> = {
  newest: { key: sql`c."createdAt"`, type: "timestamptz", descending: true, byTotals: false },
  name: { key: sql`search_fold(c.name)`, type: "text", descending: false, byTotals: false },
  "-spent": { key: sql`coalesce(t."totalSpentMinor", 0)`, type: "bigint", descending: true, byTotals: true },
  "-orders": { key: sql`coalesce(t."totalOrders", 0)`, type: "int", descending: true, byTotals: true },
};

/** The company's customers with what their orders come to. Errors: FORBIDDEN without customers:read. */
export async function listCustomers(ctx: Context, input: ListCustomersInput): Promise<Page<Customer>> {
  authorize(ctx, "read", "Customer");
  const filters = [sql`c."companyId" = ${ctx.companyId}::uuid`, sql`c."deletedAt" IS NULL`];
  // Somebody who shops is shown themselves, and nobody else.
  if (ctx.actor.type === "customer") filters.push(sql`c.id = ${ctx.actor.id}::uuid`);
  if (input.search) filters.push(await matches(ctx, input.search));
  const where = join(filters, " AND ");

  const { key, type, descending, byTotals } = sorts[input.sort];
  const direction = raw(descending ? "DESC" : "ASC");
  const after = input.cursor ? decodeCursor(input.cursor, input.sort, [type, "uuid"]) : null;
  const beyond = after
    ? sql`AND (${key}, c.id) ${raw(descending ? "<" : ">")} (${after[0]}::${raw(type)}, ${after[1]}::uuid)`
    : sql``;
  const tail = sql`WHERE ${where} ${beyond} ORDER BY ${key} ${direction}, c.id ${direction}
    LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`;
  const page = byTotals
    ? sql`"Customer" c LEFT JOIN (
        SELECT o."customerId", ${orderTotals} FROM "Order" o
        WHERE o."companyId" = ${ctx.companyId}::uuid GROUP BY o."customerId"
      ) t ON t."customerId" = c.id ${tail}`
    : sql`(SELECT c.* FROM "Customer" c ${tail}) c ${totalsOfEach} ORDER BY ${key} ${direction}, c.id ${direction}`;
  const [rows, [counted]] = await Promise.all([
    ctx.sql<CustomerRow & { sortKey: string }>(
      sql`SELECT ${customerColumns}, (${key})::text AS "sortKey" FROM ${page}`,
    ),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "Customer" c WHERE ${where}`),
  ]);
  return toPage(await openCustomers(ctx, rows), input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.id],
    toItem: ({ sortKey: _, ...row }) => toCustomer(row),
  });
}

/** By name in any spelling, by part of the e-mail, or by the phone: whole, or its last four digits. */
async function matches(ctx: Context, search: string): Promise<Prisma.Sql> {
  const folded = searchFold(search);
  const ways = [sql`strpos(c.email, ${search.toLowerCase()}) > 0`];
  if (folded !== "") ways.push(sql`search_fold(c.name) LIKE ${`%${folded}%`}`);
  const byPhone = await phoneMatches(ctx, search, { index: sql`c."phoneIndex"`, tail: sql`c."phoneTail"` });
  if (byPhone) ways.push(byPhone);
  return sql`(${join(ways, " OR ")})`;
}
