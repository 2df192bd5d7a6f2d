import { API_KEY_USAGE_DAYS, type ApiKeyUsage, type ApiKeyUsageInput } from "@mizan/contracts/api-keys";
import { type CompanyDatabase, sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";

/** What a process counted of one secret of a key since it last said so. */
export interface ApiKeyUse {
  apiKeyId: string;
  isFormer: boolean;
  requests: number;
  refused: number;
  lastAt: Date;
}

/**
 * Adds what a process counted to the day of the company that it is, and notes when a key, and its former secret, were
 * last used, at most once a minute. Keys that are gone are left out.
 */
export async function recordApiKeyUse(company: CompanyDatabase, uses: readonly ApiKeyUse[]): Promise<void> {
  const { companyId } = company;
  await company.sql(sql`
    WITH use AS (
      SELECT use.* FROM jsonb_to_recordset(${JSON.stringify(uses)}::jsonb)
        AS use ("apiKeyId" uuid, "isFormer" boolean, requests bigint, refused bigint, "lastAt" timestamptz)
      JOIN "ApiKey" k ON k."companyId" = ${companyId}::uuid AND k.id = use."apiKeyId"
    ), seen AS (
      SELECT "apiKeyId", max("lastAt") AS at, max("lastAt") FILTER (WHERE "isFormer") AS former
      FROM use GROUP BY "apiKeyId"
    ), noted AS (
      UPDATE "ApiKey" k SET "lastUsedAt" = greatest(seen.at, k."lastUsedAt"),
        "formerLastUsedAt" = CASE WHEN k."formerEndsAt" IS NULL THEN NULL
          ELSE coalesce(seen.former, k."formerLastUsedAt") END
      FROM seen
      WHERE k."companyId" = ${companyId}::uuid AND k.id = seen."apiKeyId"
        AND (seen.at > coalesce(k."lastUsedAt", '-infinity') + interval '1 minute'
          OR seen.former > coalesce(k."formerLastUsedAt", '-infinity') + interval '1 minute')
    )
    INSERT INTO "ApiKeyUsage" AS kept ("companyId", "apiKeyId", day, requests, refused)
    SELECT ${companyId}::uuid, "apiKeyId", ${dayOf(companyId, sql`max("lastAt")`)}, sum(requests), sum(refused)
    FROM use GROUP BY "apiKeyId"
    ORDER BY "apiKeyId"
    ON CONFLICT ("companyId", "apiKeyId", day) DO UPDATE
      SET requests = kept.requests + EXCLUDED.requests, refused = kept.refused + EXCLUDED.refused`);
}

/** How often each of the company's keys was used on each of the last days. Errors: FORBIDDEN permission.missing. */
export async function listApiKeyUsage(ctx: Context, { days }: ApiKeyUsageInput): Promise<ApiKeyUsage[]> {
  authorize(ctx, "read", "ApiKey");
  const { companyId } = ctx;
  return ctx.sql<ApiKeyUsage>(sql`
    WITH today AS (SELECT ${dayOf(companyId, sql`${ctx.now()}::timestamptz`)} AS day)
    SELECT k.id AS "apiKeyId", jsonb_agg(jsonb_build_object('day', d.day::date,
      'requests', coalesce(u.requests, 0), 'refused', coalesce(u.refused, 0)) ORDER BY d.day) AS days
    FROM "ApiKey" k CROSS JOIN today
    CROSS JOIN generate_series(today.day - ${days}::int + 1, today.day, interval '1 day') AS d(day)
    LEFT JOIN "ApiKeyUsage" u ON u."companyId" = k."companyId" AND u."apiKeyId" = k.id AND u.day = d.day::date
    WHERE k."companyId" = ${companyId}::uuid
    GROUP BY k.id`);
}

/** Forgets days of use that nobody can ask for any more. */
export async function forgetOldApiKeyUse(company: CompanyDatabase, now: Date): Promise<void> {
  const { companyId } = company;
  await company.sql(sql`
    DELETE FROM "ApiKeyUsage"
    WHERE "companyId" = ${companyId}::uuid
      AND day <= ${dayOf(companyId, sql`${now}::timestamptz`)} - ${API_KEY_USAGE_DAYS}::int`);
}

/** The company's day at an instant. */
const dayOf = (companyId: string, instant: ReturnType<typeof sql>) => sql`(${instant} AT TIME ZONE coalesce(
  (SELECT "timeZone" FROM "StoreSetting" WHERE "companyId" = ${companyId}::uuid), 'UTC'))::date`;
