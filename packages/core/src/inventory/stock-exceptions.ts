import { notFound } from "@mizan/contracts/errors";
import {
  MovementKind,
  type SettleStockExceptionInput,
  type StockException,
} from "@mizan/contracts/inventory";
import { trimQuantity } from "@mizan/contracts/quantity";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { actorName, type Context, inTransaction, toInstant } from "../platform";

interface ExceptionRow {
  id: string;
  productId: string;
  nameAr: string;
  nameEn: string;
  sku: string | null;
  unitSymbol: string;
  locationId: string;
  locationAr: string;
  locationEn: string;
  kind: string;
  quantity: string;
  missing: string;
  reason: string | null;
  actorName: string | null;
  raisedAt: Date;
}

const MOST_SHOWN = 500;

/** Where more is promised than is there, the latest first, until it is settled. Errors: FORBIDDEN without inventory:read. */
export async function listStockExceptions(ctx: Context): Promise<StockException[]> {
  authorize(ctx, "read", "Stock");
  const rows = await ctx.sql<ExceptionRow>(sql`
    SELECT e.id, e."productId", p."nameAr", p."nameEn", p.sku, u.symbol AS "unitSymbol", e."locationId",
      o."nameAr" AS "locationAr", o."nameEn" AS "locationEn", m.kind, e.quantity, l.shortfall AS missing, m.reason,
      m."actorName", e."raisedAt"
    FROM "StockException" e
    JOIN "StockMovement" m ON m."companyId" = e."companyId" AND m."productId" = e."productId"
      AND m."locationId" = e."locationId" AND m.seq = e.seq
    JOIN "StockLevel" l ON l."companyId" = e."companyId" AND l."productId" = e."productId" AND l."locationId" = e."locationId"
    JOIN "Location" o ON o."companyId" = e."companyId" AND o.id = e."locationId"
    JOIN "Product" p ON p."companyId" = e."companyId" AND p.id = e."productId"
    JOIN "Unit" u ON u."companyId" = p."companyId" AND u.id = p."basicUnitId"
    WHERE e."companyId" = ${ctx.companyId}::uuid AND e."settledAt" IS NULL
    ORDER BY e."raisedAt" DESC, e.id LIMIT ${MOST_SHOWN}`);
  return rows.map(toException);
}

/**
 * Takes an exception off the list: somebody has dealt with it, in the way that the note says. One whose stock is there
 * again settles itself.
 *
 * Errors  NOT_FOUND exception, also when it is settled already.
 */
export async function settleStockException(ctx: Context, input: SettleStockExceptionInput): Promise<void> {
  authorize(ctx, "update", "Stock");
  return inTransaction(ctx, async (tx) => {
    const [settled] = await tx.sql<{ productId: string; locationId: string; quantity: string }>(sql`
      UPDATE "StockException" SET "settledAt" = ${tx.now()}::timestamptz, "settledBy" = ${actorName(tx.actor)},
        note = ${input.note}
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${input.id}::uuid AND "settledAt" IS NULL
      RETURNING "productId", "locationId", quantity`);
    if (!settled) throw notFound("exception");
    const { productId, locationId, quantity } = settled;
    await recordAudit(tx, {
      action: "stock.exception_settled",
      subjectType: "Product",
      subjectId: productId,
      after: { locationId, quantity: trimQuantity(quantity), note: input.note },
    });
  });
}

const toException = (row: ExceptionRow): StockException => ({
  id: row.id,
  productId: row.productId,
  productName: { ar: row.nameAr, en: row.nameEn },
  sku: row.sku,
  unitSymbol: row.unitSymbol,
  locationId: row.locationId,
  locationName: { ar: row.locationAr, en: row.locationEn },
  kind: MovementKind.parse(row.kind),
  quantity: trimQuantity(row.quantity),
  missing: trimQuantity(row.missing),
  reason: row.reason,
  actorName: row.actorName,
  raisedAt: toInstant(row.raisedAt),
});
