import { sql } from "../sql";
import type { Invariant } from "./invariant";

/**
 * What must hold of the event stream, and between it, the audit and what they tell of. History that was written before
 * a company's stream began has no events.
 */
export const streamInvariants: readonly Invariant[] = [
  {
    name: "events.sequence",
    holds: "The stream has no gaps and ends where it says",
    breaches: (companyId) => sql`
      SELECT e.count, e.first, e.last, s."lastSeq"
      FROM (SELECT count(seq) AS count, min(seq) AS first, coalesce(max(seq), 0) AS last
            FROM "OutboxEvent" WHERE "companyId" = ${companyId}::uuid) e
      LEFT JOIN "EventStream" s ON s."companyId" = ${companyId}::uuid
      WHERE e.count <> e.last OR e.first <> 1 OR coalesce(s."lastSeq", 0) <> e.last`,
  },
  {
    name: "events.order",
    holds: "Events of one thing, and of a product in one place, are told in the order in which they happened",
    breaches: (companyId) => sql`
      SELECT "subjectId", type, seq FROM (
        SELECT *, lag(position) OVER (PARTITION BY "subjectId", payload->>'locationId' ORDER BY seq) AS before
        FROM "OutboxEvent" WHERE "companyId" = ${companyId}::uuid AND seq IS NOT NULL
      ) e WHERE position < before`,
  },
  {
    name: "orders.created_event",
    holds: "Every order since the stream began has one event and one audit entry of its placement",
    breaches: (companyId) => sql`
      WITH told AS (
        SELECT "subjectId", count(*) AS events FROM "OutboxEvent"
        WHERE "companyId" = ${companyId}::uuid AND type = 'order.created' GROUP BY 1
      ), noted AS (
        SELECT "subjectId", count(*) AS entries FROM "AuditEntry"
        WHERE "companyId" = ${companyId}::uuid AND action = 'order.placed' GROUP BY 1
      ), began AS (
        SELECT min(o.number) AS number FROM "Order" o JOIN told t ON t."subjectId" = o.id::text
        WHERE o."companyId" = ${companyId}::uuid
      )
      SELECT o.id AS "orderId", o.number, t.events, n.entries FROM "Order" o
      LEFT JOIN told t ON t."subjectId" = o.id::text
      LEFT JOIN noted n ON n."subjectId" = o.id::text
      WHERE o."companyId" = ${companyId}::uuid AND o.number >= (SELECT number FROM began)
        AND (t.events IS DISTINCT FROM 1 OR n.entries IS DISTINCT FROM 1)`,
  },
  {
    name: "orders.status_events",
    holds: "Every step of such an order has its event and its audit entry",
    breaches: (companyId) => sql`
      WITH told AS (
        SELECT "subjectId", count(*) FILTER (WHERE type = 'order.status_changed') AS events,
          bool_or(type = 'order.created') AS "fromTheStart"
        FROM "OutboxEvent" WHERE "companyId" = ${companyId}::uuid AND type LIKE 'order.%' GROUP BY 1
      ), noted AS (
        SELECT "subjectId", count(*) AS entries FROM "AuditEntry"
        WHERE "companyId" = ${companyId}::uuid AND action = 'order.status_changed' GROUP BY 1
      ), steps AS (
        SELECT "orderId", count(*) - 1 AS steps FROM "OrderStep" WHERE "companyId" = ${companyId}::uuid GROUP BY 1
      )
      SELECT s."orderId", s.steps, t.events, coalesce(n.entries, 0) AS entries
      FROM steps s
      JOIN told t ON t."subjectId" = s."orderId"::text AND t."fromTheStart"
      LEFT JOIN noted n ON n."subjectId" = s."orderId"::text
      WHERE s.steps <> t.events OR s.steps <> coalesce(n.entries, 0)`,
  },
  {
    name: "stock.events",
    holds: "Every movement since its place's first event has one event",
    breaches: (companyId) => sql`
      WITH told AS (
        SELECT (payload->>'productId')::uuid AS "productId", (payload->>'locationId')::uuid AS "locationId",
          (payload->>'seq')::int AS seq, count(*) AS events
        FROM "OutboxEvent" WHERE "companyId" = ${companyId}::uuid AND type = 'stock.changed' GROUP BY 1, 2, 3
      ), began AS (SELECT "productId", "locationId", min(seq) AS seq FROM told GROUP BY 1, 2)
      SELECT m."productId", m."locationId", m.seq, m.kind, t.events FROM "StockMovement" m
      JOIN began b ON b."productId" = m."productId" AND b."locationId" = m."locationId" AND m.seq >= b.seq
      LEFT JOIN told t ON t."productId" = m."productId" AND t."locationId" = m."locationId" AND t.seq = m.seq
      WHERE m."companyId" = ${companyId}::uuid AND t.events IS DISTINCT FROM 1`,
  },
];
