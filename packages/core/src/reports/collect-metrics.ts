import { join, sql } from "@mizan/db";
import { authorize } from "../access";
import { getToday } from "../orders";
import type { Context } from "../platform";

/** A company's figures at one time. Units: money in minor units, `outboxLagSeconds` the age of the oldest event without a place. */
export type Metrics = Record<
  | "ordersToday"
  | "revenueTodayMinor"
  | "stockValueMinor"
  | "productsLow"
  | "productsOut"
  | "outboxLagSeconds",
  number
>;

/**
 * Writes the figures of this hour; those of an hour that has some already are replaced.
 *
 * Errors  FORBIDDEN for anybody but the product itself.
 * Source  seeds/002 "metricCollectionJob".
 */
export async function collectMetrics(ctx: Context): Promise<Metrics> {
  authorize(ctx, "manage", "Analytics");
  const [today, state] = await Promise.all([getToday(ctx), loadState(ctx)]);
  const metrics: Metrics = {
    ordersToday: today.figures?.sales.orders ?? 0,
    revenueTodayMinor: today.figures?.sales.revenueMinor ?? 0,
    productsLow: today.needs.lowStock ?? 0,
    productsOut: today.needs.outOfStock ?? 0,
    ...state,
  };
  const hour = new Date(ctx.now());
  hour.setUTCMinutes(0, 0, 0);
  const rows = Object.entries(metrics).map(
    ([name, value]) => sql`(${ctx.companyId}::uuid, ${name}, ${hour}::timestamptz, ${value}::float8)`,
  );
  await ctx.sql(sql`
    INSERT INTO "MetricSample" ("companyId", name, at, value) VALUES ${join(rows)}
    ON CONFLICT ("companyId", name, at) DO UPDATE SET value = EXCLUDED.value`);
  return metrics;
}

async function loadState(ctx: Context): Promise<Pick<Metrics, "stockValueMinor" | "outboxLagSeconds">> {
  const [row] = await ctx.sql<Pick<Metrics, "stockValueMinor" | "outboxLagSeconds">>(sql`
    SELECT
      (SELECT coalesce(sum(l."onHand" * p."priceMinor"), 0)::float8
        FROM "StockLevel" l JOIN "Product" p ON p."companyId" = l."companyId" AND p.id = l."productId"
        WHERE l."companyId" = ${ctx.companyId}::uuid AND l."onHand" > 0) AS "stockValueMinor",
      (SELECT greatest(extract(epoch FROM ${ctx.now()}::timestamptz - min("occurredAt")), 0)::float8
        FROM "OutboxEvent" WHERE "companyId" = ${ctx.companyId}::uuid AND seq IS NULL) AS "outboxLagSeconds"`);
  return row ?? { stockValueMinor: 0, outboxLagSeconds: 0 };
}
