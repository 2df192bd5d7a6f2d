import type { ListOrdersInput, OrderNeed, OrderSummary } from "@mizan/contracts/orders";
import type { Page } from "@mizan/contracts/pages";
import { join, type Prisma, raw, sql } from "@mizan/db";
import { authorize, may } from "../access";
import { phoneMatches } from "../customers";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, storeDayStart, toPage } from "../platform";
import { type OrderSummaryRow, summaryColumns, toOrderSummary } from "./order-row";

const sorts = {
  newest: { key: sql`o."placedAt"`, type: "timestamptz", descending: true },
  oldest: { key: sql`o."placedAt"`, type: "timestamptz", descending: false },
  total: { key: sql`o."totalMinor"`, type: "bigint", descending: false },
  "-total": { key: sql`o."totalMinor"`, type: "bigint", descending: true },
  number: { key: sql`o.number`, type: "int", descending: false },
} as const;

/**
 * Orders in the actor's sight: the company's for staff and keys, their own for a customer.
 *
 * Errors  FORBIDDEN without orders:read.
 */
export async function listOrders(ctx: Context, input: ListOrdersInput): Promise<Page<OrderSummary>> {
  authorize(ctx, "read", "Order");
  const filters = [sql`o."companyId" = ${ctx.companyId}::uuid`];
  // The rule for a customer has a condition, so the bare question above is answered yes: narrow it here.
  if (ctx.actor.type === "customer") filters.push(sql`o."customerId" = ${ctx.actor.id}::uuid`);
  else if (!may(ctx, "read", "Order", {})) filters.push(sql`false`);
  if (input.status) filters.push(sql`o.status = ${input.status}`);
  if (input.need) filters.push(needs(ctx, input.need));
  if (input.paymentStatus) filters.push(sql`o."paymentStatus" = ${input.paymentStatus}`);
  if (input.customerId) filters.push(sql`o."customerId" = ${input.customerId}::uuid`);
  if (input.salesRep) filters.push(sql`o."salesRep" = ${input.salesRep}`);
  if (input.channel) filters.push(sql`o.channel = ${input.channel}`);
  if (input.from) filters.push(sql`o."placedAt" >= ${storeDayStart(ctx, input.from)}`);
  if (input.to) filters.push(sql`o."placedAt" < ${storeDayStart(ctx, input.to, 1)}`);
  if (input.search) filters.push(await matches(ctx, input.search));
  const where = join(filters, " AND ");

  const { key, type, descending } = sorts[input.sort];
  const after = input.cursor ? decodeCursor(input.cursor, input.sort, [type, "uuid"]) : null;
  const beyond = after
    ? sql`AND (${key}, o.id) ${raw(descending ? "<" : ">")} (${after[0]}::${raw(type)}, ${after[1]}::uuid)`
    : sql``;
  const direction = raw(descending ? "DESC" : "ASC");
  const [rows, [counted]] = await Promise.all([
    ctx.sql<OrderSummaryRow & { sortKey: string }>(sql`
      SELECT ${summaryColumns}, (${key})::text AS "sortKey" FROM "Order" o WHERE ${where} ${beyond}
      ORDER BY ${key} ${direction}, o.id ${direction}
      LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "Order" o WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.id],
    toItem: toOrderSummary,
  });
}

/** The same orders that `getToday` counts. */
const needs = (ctx: Context, need: OrderNeed) =>
  need === "toShip"
    ? sql`o.status IN ('confirmed', 'processing')`
    : sql`(o.status IN ('pending', 'confirmed', 'processing', 'shipped') AND o."placedAt" < (
        SELECT ${ctx.now()}::timestamptz - make_interval(mins => s."lateAfterMinutes")
        FROM "StoreSetting" s WHERE s."companyId" = ${ctx.companyId}::uuid))`;

/** By code (`ORD-00012`, `12`), by a part of the buyer's name or e-mail, or by the phone: whole, or its last four digits. */
async function matches(ctx: Context, search: string): Promise<Prisma.Sql> {
  const number = /^(?:ord-)?0*(\d{1,9})$/i.exec(search)?.[1];
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const ways = [sql`o."contactName" ILIKE ${part}`, sql`o."contactEmail" ILIKE ${part}`];
  if (number) ways.push(sql`o.number = ${number}::int`);
  const columns = { index: sql`o."contactPhoneIndex"`, tail: sql`o."contactPhoneTail"` };
  const byPhone = await phoneMatches(ctx, search, columns);
  if (byPhone) ways.push(byPhone);
  return sql`(${join(ways, " OR ")})`;
}
