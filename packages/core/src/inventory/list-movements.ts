import { notFound } from "@mizan/contracts/errors";
import { type ListMovementsInput, MovementKind, type StockMovement } from "@mizan/contracts/inventory";
import type { Page } from "@mizan/contracts/pages";
import { trimQuantity } from "@mizan/contracts/quantity";
import { join, type SqlStatement, sql } from "@mizan/db";
import { authorize } from "../access";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toInstant, toPage } from "../platform";
import type { MovementRow } from "./move-stock";

/** A line of the ledger with the names it is shown by. */
export type NamedMovementRow = MovementRow & {
  productAr: string;
  productEn: string;
  locationAr: string;
  locationEn: string;
};

const selectMovements = (where: SqlStatement, tail: SqlStatement) => sql`
  SELECT m.id, m."productId", m."locationId", m.seq, m.kind, m."deltaOnHand", m."deltaReserved", m."onHandAfter",
    m."reservedAfter", m.source, m.reason, m."actorName", m."occurredAt",
    p."nameAr" AS "productAr", p."nameEn" AS "productEn", l."nameAr" AS "locationAr", l."nameEn" AS "locationEn"
  FROM "StockMovement" m
  JOIN "Product" p ON p."companyId" = m."companyId" AND p.id = m."productId"
  JOIN "Location" l ON l."companyId" = m."companyId" AND l.id = m."locationId"
  WHERE ${where} ${tail}`;

export const toMovement = (row: NamedMovementRow): StockMovement => ({
  id: row.id,
  productId: row.productId,
  productName: { ar: row.productAr, en: row.productEn },
  locationId: row.locationId,
  locationName: { ar: row.locationAr, en: row.locationEn },
  seq: row.seq,
  kind: MovementKind.parse(row.kind),
  deltaOnHand: trimQuantity(row.deltaOnHand),
  deltaReserved: trimQuantity(row.deltaReserved),
  onHandAfter: trimQuantity(row.onHandAfter),
  reservedAfter: trimQuantity(row.reservedAfter),
  source: row.source,
  reason: row.reason,
  actorName: row.actorName,
  occurredAt: toInstant(row.occurredAt),
});

/** One line of the ledger that was just written. */
export async function loadMovement(ctx: Context, row: MovementRow): Promise<StockMovement> {
  const [found] = await ctx.sql<NamedMovementRow>(
    selectMovements(
      sql`m."companyId" = ${ctx.companyId}::uuid AND m."productId" = ${row.productId}::uuid
        AND m."locationId" = ${row.locationId}::uuid AND m.seq = ${row.seq}::int`,
      sql``,
    ),
  );
  if (!found) throw notFound("movement");
  return toMovement(found);
}

/** The ledger, newest first. Errors: FORBIDDEN without inventory:read. */
export async function listMovements(ctx: Context, input: ListMovementsInput): Promise<Page<StockMovement>> {
  authorize(ctx, "read", "Stock");
  const filters = [sql`m."companyId" = ${ctx.companyId}::uuid`];
  if (input.productId) filters.push(sql`m."productId" = ${input.productId}::uuid`);
  if (input.locationId) filters.push(sql`m."locationId" = ${input.locationId}::uuid`);
  if (input.kind) filters.push(sql`m.kind = ${input.kind}`);
  const where = join(filters, " AND ");
  const after = input.cursor ? decodeCursor(input.cursor, "newest", ["timestamptz", "int", "uuid"]) : null;
  const beyond = after
    ? sql`AND (m."occurredAt", m.seq, m.id) < (${after[0]}::timestamptz, ${after[1]}::int, ${after[2]}::uuid)`
    : sql``;
  const [rows, [counted]] = await Promise.all([
    ctx.sql<NamedMovementRow>(
      selectMovements(
        where,
        sql`${beyond} ORDER BY m."occurredAt" DESC, m.seq DESC, m.id DESC LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`,
      ),
    ),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "StockMovement" m WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: "newest",
    cursorOf: (row) => [toInstant(row.occurredAt), row.seq, row.id],
    toItem: toMovement,
  });
}
