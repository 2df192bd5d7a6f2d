import { sql } from "../sql";
import type { Invariant } from "./invariant";

/** What must hold between stock levels, their ledger, reservations and orders. */
export const stockInvariants: readonly Invariant[] = [
  {
    name: "stock.ledger_sum",
    holds: "A level's figures are the sum of its movements",
    breaches: (companyId) => sql`
      SELECT l."productId", l."locationId", l."onHand", l.reserved, m."onHand" AS "ledgerOnHand", m.reserved AS "ledgerReserved"
      FROM "StockLevel" l
      LEFT JOIN LATERAL (
        SELECT coalesce(sum("deltaOnHand"), 0) AS "onHand", coalesce(sum("deltaReserved"), 0) AS reserved
        FROM "StockMovement" m
        WHERE m."companyId" = l."companyId" AND m."productId" = l."productId" AND m."locationId" = l."locationId"
      ) m ON true
      WHERE l."companyId" = ${companyId}::uuid AND (l."onHand" <> m."onHand" OR l.reserved <> m.reserved)`,
  },
  {
    name: "stock.chain",
    holds: "Each movement follows the one before it: no gap in its number, no jump in its balances",
    breaches: (companyId) => sql`
      SELECT "productId", "locationId", seq FROM (
        SELECT m.*, lag(seq, 1, 0) OVER chain AS "seqBefore", lag("onHandAfter", 1, 0.0) OVER chain AS "onHandThen",
          lag("reservedAfter", 1, 0.0) OVER chain AS "reservedThen"
        FROM "StockMovement" m WHERE "companyId" = ${companyId}::uuid
        WINDOW chain AS (PARTITION BY "productId", "locationId" ORDER BY seq)
      ) m
      WHERE seq <> "seqBefore" + 1 OR "onHandBefore" <> "onHandThen" OR "reservedBefore" <> "reservedThen"
        OR "onHandBefore" + "deltaOnHand" <> "onHandAfter" OR "reservedBefore" + "deltaReserved" <> "reservedAfter"`,
  },
  {
    name: "stock.last_movement",
    holds: "A level stands where its last movement left it",
    breaches: (companyId) => sql`
      SELECT l."productId", l."locationId", l."lastSeq", m.last FROM "StockLevel" l
      LEFT JOIN LATERAL (
        SELECT max(seq) AS last FROM "StockMovement" m
        WHERE m."companyId" = l."companyId" AND m."productId" = l."productId" AND m."locationId" = l."locationId"
      ) m ON true
      WHERE l."companyId" = ${companyId}::uuid AND l."lastSeq" IS DISTINCT FROM m.last`,
  },
  {
    name: "stock.oversold",
    holds: "No place has promised more than it has and may promise",
    breaches: (companyId) => sql`
      SELECT "productId", "locationId", "onHand", reserved, "backorderLimit", shortfall FROM "StockLevel"
      WHERE "companyId" = ${companyId}::uuid
        AND (reserved < 0 OR "onHand" - reserved + "backorderLimit" + shortfall < 0)`,
  },
  {
    name: "reservations.held",
    holds: "What is held in a place is what the place says is reserved",
    breaches: (companyId) => sql`
      SELECT l."productId", l."locationId", l.reserved, r.held FROM "StockLevel" l
      LEFT JOIN LATERAL (
        SELECT coalesce(sum(quantity), 0) AS held FROM "StockReservation" r
        WHERE r."companyId" = l."companyId" AND r."productId" = l."productId" AND r."locationId" = l."locationId"
          AND r.status = 'held'
      ) r ON true
      WHERE l."companyId" = ${companyId}::uuid AND l.reserved <> r.held`,
  },
  {
    name: "reservations.of_orders",
    holds: "An order holds stock exactly while it waits to leave the house",
    breaches: (companyId) => sql`
      SELECT o.id AS "orderId", o.status, r.status AS "reservation", r."productId", r."locationId"
      FROM "StockReservation" r
      JOIN "Order" o ON o."companyId" = r."companyId" AND r.source = 'order/' || o.id
      WHERE r."companyId" = ${companyId}::uuid AND r.status <> CASE
        WHEN o.status IN ('pending', 'confirmed', 'processing') THEN 'held'
        WHEN o.status = 'cancelled' THEN 'released'
        ELSE 'fulfilled' END`,
  },
  {
    name: "reservations.cover_lines",
    holds: "An order's reservations sum to the demand of its lines",
    breaches: (companyId) => sql`
      SELECT o.id AS "orderId", d."productId", d.demand, coalesce(r.kept, 0) AS kept
      FROM (
        SELECT "companyId", "orderId", "productId", sum("basicQuantity") AS demand FROM "OrderLine"
        WHERE "companyId" = ${companyId}::uuid GROUP BY 1, 2, 3
      ) d
      JOIN "Order" o ON o."companyId" = d."companyId" AND o.id = d."orderId"
      LEFT JOIN (
        SELECT source, "productId", sum(quantity) AS kept FROM "StockReservation"
        WHERE "companyId" = ${companyId}::uuid GROUP BY 1, 2
      ) r ON r.source = 'order/' || o.id AND r."productId" = d."productId"
      WHERE r.kept IS DISTINCT FROM d.demand
        AND EXISTS (
          SELECT FROM "StockReservation" any_kept
          WHERE any_kept."companyId" = ${companyId}::uuid AND any_kept.source = 'order/' || o.id
          UNION ALL SELECT WHERE o.status IN ('pending', 'confirmed', 'processing'))`,
  },
];
