import { type SqlStatement, sql } from "@mizan/db";
import type { Context } from "./context";

/** The start of a calendar day, or of one some days later, in the company's time zone; not all days have 24 hours. */
export const storeDayStart = (
  ctx: Pick<Context, "companyId">,
  day: string,
  daysLater = 0,
): SqlStatement => sql`(
  SELECT (${day}::date + ${daysLater}::int)::timestamp AT TIME ZONE s."timeZone"
  FROM "StoreSetting" s WHERE s."companyId" = ${ctx.companyId}::uuid)`;
