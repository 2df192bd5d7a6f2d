import { fromMilli } from "@mizan/contracts/quantity";
import type { Sealing } from "@mizan/core/encryption";
import { sealContact } from "@mizan/core/orders";
import type { SeedConnection } from "./seed-connection";
import { seedId } from "./seed-id";
import type { History } from "./simulate-history";

/** Whether the shop's past was written by an earlier run. */
export async function hasHistory(connection: SeedConnection): Promise<boolean> {
  const [row] = await connection.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM "StockMovement" WHERE "companyId" = $1) AS found`,
    [connection.companyId],
  );
  return row?.found ?? false;
}

/** Writes the past in one transaction: all of it or, when it does not add up, nothing. */
export async function writeHistory(
  connection: SeedConnection,
  sealing: Sealing,
  history: History,
  reorderPoints: ReadonlyMap<string, number>,
  openedAt: Date,
): Promise<void> {
  const { companyId } = connection;
  const orders = await Promise.all(
    history.orders.map(async (order) => ({ ...order, ...(await sealContact(sealing, order)) })),
  );
  const levels = history.book.all();
  await connection.transaction(async () => {
    await connection.insert(
      "StockLevel",
      levels.map(({ productId, locationId }) => ({
        productId,
        locationId,
        onHand: "0",
        reserved: "0",
        safety: "0",
        backorderLimit: "0",
        shortfall: "0",
        version: 1,
        updatedAt: openedAt,
      })),
    );
    await connection.insert(
      "StockMovement",
      history.book.ledger.map((row) => ({
        ...row,
        id: seedId(`${row.productId}/${row.locationId}/${row.seq}`, row.occurredAt),
      })),
    );
    await connection.query(
      `UPDATE "StockLevel" l
       SET "onHand" = w."onHand", reserved = w.reserved, "lastSeq" = w.seq, version = w.seq + 1, "updatedAt" = m."occurredAt"
       FROM jsonb_to_recordset($2::jsonb) AS w("productId" uuid, "locationId" uuid, "onHand" numeric, reserved numeric, seq int)
       JOIN "StockMovement" m ON m."companyId" = $1 AND m."productId" = w."productId" AND m."locationId" = w."locationId" AND m.seq = w.seq
       WHERE l."companyId" = $1 AND l."productId" = w."productId" AND l."locationId" = w."locationId"`,
      [
        companyId,
        JSON.stringify(
          levels.map((level) => ({
            ...level,
            onHand: fromMilli(level.onHand),
            reserved: fromMilli(level.reserved),
          })),
        ),
      ],
    );
    await connection.insert("StockReservation", history.reservations);
    await connection.insert("Order", orders);
    await connection.insert("OrderLine", history.lines);
    await connection.insert("OrderStep", history.steps);
    await connection.query(
      `INSERT INTO "Counter" ("companyId", name, value) VALUES ($1, 'order', $2)
       ON CONFLICT ("companyId", name) DO UPDATE SET value = excluded.value`,
      [companyId, history.orders.length],
    );
    await connection.query(
      `UPDATE "Product" p SET "soldQuantity" = w.sold, "reorderPoint" = w.reorder
       FROM jsonb_to_recordset($2::jsonb) AS w(id uuid, sold numeric, reorder numeric)
       WHERE p."companyId" = $1 AND p.id = w.id`,
      [
        companyId,
        JSON.stringify(
          [...reorderPoints].map(([id, reorder]) => ({
            id,
            sold: fromMilli(Math.max(0, history.sold.get(id) ?? 0)),
            reorder: fromMilli(reorder),
          })),
        ),
      ],
    );
  });
}
