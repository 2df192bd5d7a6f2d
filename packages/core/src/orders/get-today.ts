import type { SalesFigures, TodayOverview } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import { authorize, may } from "../access";
import { listStockAlerts } from "../inventory";
import type { Context } from "../platform";
import { loadSettings } from "../settings";

/**
 * What the admin's first page shows: what needs somebody now, and today beside the same weekday of last week up to the
 * same hour. Days are days of the company's time zone; cancelled orders are no sales.
 *
 * Shape   no figures without analytics:read, no needs of stock without inventory:read.
 * Errors  FORBIDDEN without orders:read.
 */
export async function getToday(ctx: Context): Promise<TodayOverview> {
  authorize(ctx, "read", "Order");
  const { currency, timeZone, lateAfterMinutes } = await loadSettings(ctx);
  const now = ctx.now();
  const [needs, stockNeeds, figures] = await Promise.all([
    loadNeeds(ctx, now, lateAfterMinutes),
    countStockNeeds(ctx),
    may(ctx, "read", "Analytics") ? loadFigures(ctx, now, timeZone) : null,
  ]);
  return {
    currency,
    timeZone,
    day: new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now),
    needs: { ...needs, ...stockNeeds },
    figures,
  };
}

async function loadFigures(ctx: Context, now: Date, timeZone: string): Promise<SalesFigures> {
  const [hours, topProducts] = await Promise.all([
    loadHours(ctx, now, timeZone),
    loadTopProducts(ctx, now, timeZone),
  ]);
  const sum = (pick: (hour: HourRow) => number) => hours.reduce((total, hour) => total + pick(hour), 0);
  return {
    sales: {
      orders: sum((hour) => hour.orders),
      revenueMinor: sum((hour) => hour.revenueMinor),
      lastWeekOrders: sum((hour) => hour.lastWeekOrders),
      lastWeekRevenueMinor: sum((hour) => hour.lastWeekRevenueMinor),
    },
    hours: hours.map(({ hour, revenueMinor, lastWeekRevenueMinor }) => ({
      hour,
      revenueMinor,
      lastWeekRevenueMinor,
    })),
    topProducts,
  };
}

interface HourRow {
  hour: number;
  orders: number;
  revenueMinor: number;
  lastWeekOrders: number;
  lastWeekRevenueMinor: number;
}

async function loadNeeds(ctx: Context, now: Date, lateAfterMinutes: number) {
  const [row] = await ctx.sql<{ pending: number; toShip: number; late: number }>(sql`
    SELECT count(*) FILTER (WHERE status = 'pending')::int AS pending,
      count(*) FILTER (WHERE status IN ('confirmed', 'processing'))::int AS "toShip",
      count(*) FILTER (WHERE "placedAt" < ${now}::timestamptz - make_interval(mins => ${lateAfterMinutes}::int))::int AS late
    FROM "Order"
    WHERE "companyId" = ${ctx.companyId}::uuid AND status IN ('pending', 'confirmed', 'processing', 'shipped')`);
  return row ?? { pending: 0, toShip: 0, late: 0 };
}

/** Somebody who sees orders need not see stock: then these are not counted. */
async function countStockNeeds(
  ctx: Context,
): Promise<{ lowStock: number | null; outOfStock: number | null }> {
  if (!may(ctx, "read", "Stock")) return { lowStock: null, outOfStock: null };
  const alerts = await listStockAlerts(ctx);
  const outOfStock = alerts.filter((alert) => Number(alert.available) <= 0).length;
  return { lowStock: alerts.length - outOfStock, outOfStock };
}

/** All 24 hours of the day, empty ones too. */
function loadHours(ctx: Context, now: Date, timeZone: string): Promise<HourRow[]> {
  return ctx.sql<HourRow>(sql`
    WITH today AS (SELECT date_trunc('day', ${now}::timestamptz AT TIME ZONE ${timeZone}) AS start),
    sold AS (
      SELECT extract(hour FROM o."placedAt" AT TIME ZONE ${timeZone})::int AS hour, o."totalMinor",
        (o."placedAt" AT TIME ZONE ${timeZone}) >= today.start AS "isToday"
      FROM "Order" o, today
      WHERE o."companyId" = ${ctx.companyId}::uuid AND o.status <> 'cancelled' AND (
        (o."placedAt" >= today.start AT TIME ZONE ${timeZone} AND o."placedAt" <= ${now}::timestamptz)
        OR (o."placedAt" >= (today.start - interval '7 days') AT TIME ZONE ${timeZone}
          AND o."placedAt" <= (${now}::timestamptz AT TIME ZONE ${timeZone} - interval '7 days') AT TIME ZONE ${timeZone}))
    )
    SELECT h.hour, count(s.*) FILTER (WHERE s."isToday")::int AS orders,
      coalesce(sum(s."totalMinor") FILTER (WHERE s."isToday"), 0)::bigint AS "revenueMinor",
      count(s.*) FILTER (WHERE NOT s."isToday")::int AS "lastWeekOrders",
      coalesce(sum(s."totalMinor") FILTER (WHERE NOT s."isToday"), 0)::bigint AS "lastWeekRevenueMinor"
    FROM generate_series(0, 23) AS h(hour) LEFT JOIN sold s ON s.hour = h.hour
    GROUP BY h.hour ORDER BY h.hour`);
}

async function loadTopProducts(
  ctx: Context,
  now: Date,
  timeZone: string,
): Promise<SalesFigures["topProducts"]> {
  const rows = await ctx.sql<{
    productId: string;
    nameAr: string;
    nameEn: string;
    imageUrl: string | null;
    orders: number;
    revenueMinor: number;
  }>(sql`
    SELECT l."productId", max(l."nameAr") AS "nameAr", max(l."nameEn") AS "nameEn", max(l."imageUrl") AS "imageUrl",
      count(DISTINCT l."orderId")::int AS orders, sum(l."totalMinor")::bigint AS "revenueMinor"
    FROM "Order" o JOIN "OrderLine" l ON l."companyId" = o."companyId" AND l."orderId" = o.id
    WHERE o."companyId" = ${ctx.companyId}::uuid AND o.status <> 'cancelled'
      AND o."placedAt" >= date_trunc('day', ${now}::timestamptz AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}
    GROUP BY l."productId" ORDER BY "revenueMinor" DESC LIMIT 6`);
  return rows.map(({ nameAr, nameEn, ...row }) => ({ ...row, name: { ar: nameAr, en: nameEn } }));
}
