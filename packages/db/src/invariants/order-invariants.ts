import { sql } from "../sql";
import type { Invariant } from "./invariant";

/** What must hold of orders, their lines, steps and numbers. */
export const orderInvariants: readonly Invariant[] = [
  {
    name: "orders.totals",
    holds: "An order's amounts are the sums of its lines and parts",
    breaches: (companyId) => sql`
      SELECT o.id AS "orderId", o."totalMinor", l.subtotal, l.discount FROM "Order" o
      LEFT JOIN LATERAL (
        SELECT count(*) AS count, sum("subtotalMinor") AS subtotal, sum("discountMinor") AS discount, sum("taxMinor") AS tax,
          bool_and("totalMinor" = "subtotalMinor" - "discountMinor") AS "linesAgree"
        FROM "OrderLine" l WHERE l."companyId" = o."companyId" AND l."orderId" = o.id
      ) l ON true
      WHERE o."companyId" = ${companyId}::uuid AND (
        l.count <> o."itemCount" OR l.subtotal IS DISTINCT FROM o."subtotalMinor"
        OR l.discount IS DISTINCT FROM o."discountMinor" OR NOT l."linesAgree"
        OR o."totalMinor" <> o."subtotalMinor" - o."discountMinor" + o."deliveryFeeMinor"
          + CASE WHEN o."taxIncluded" THEN 0 ELSE o."taxMinor" END)`,
  },
  {
    name: "orders.steps",
    holds: "An order stands where its last step left it, and its steps follow each other along the machine",
    breaches: (companyId) => sql`
      SELECT o.id AS "orderId", o.status, s.last, s.broken FROM "Order" o
      LEFT JOIN LATERAL (
        SELECT (array_agg("toStatus" ORDER BY seq DESC))[1] AS last,
          count(*) FILTER (WHERE seq <> row OR "fromStatus" IS DISTINCT FROM before
            OR NOT (before IS NULL OR order_transition_legal(before, "toStatus"))) AS broken
        FROM (
          SELECT s.*, row_number() OVER (ORDER BY seq) AS row, lag("toStatus") OVER (ORDER BY seq) AS before
          FROM "OrderStep" s WHERE s."companyId" = o."companyId" AND s."orderId" = o.id
        ) chain
      ) s ON true
      WHERE o."companyId" = ${companyId}::uuid AND (s.last IS DISTINCT FROM o.status OR s.broken > 0)`,
  },
  {
    name: "orders.numbers",
    holds: "Order numbers have no gaps, and the counter stands at the last one",
    breaches: (companyId) => sql`
      SELECT o.count, o.first, o.last, c.value AS counter
      FROM (SELECT count(*) AS count, min(number) AS first, coalesce(max(number), 0) AS last
            FROM "Order" WHERE "companyId" = ${companyId}::uuid) o
      LEFT JOIN "Counter" c ON c."companyId" = ${companyId}::uuid AND c.name = 'order'
      WHERE o.count <> o.last OR o.first <> 1 OR coalesce(c.value, 0) <> o.last`,
  },
  {
    name: "products.numbers",
    holds: "The counter of product numbers stands at or past the last one",
    breaches: (companyId) => sql`
      SELECT p.last, c.value AS counter
      FROM (SELECT coalesce(max(number), 0) AS last FROM "Product" WHERE "companyId" = ${companyId}::uuid) p
      LEFT JOIN "Counter" c ON c."companyId" = ${companyId}::uuid AND c.name = 'product'
      WHERE coalesce(c.value, 0) < p.last`,
  },
];
