import { type CompanyDatabase, sql } from "@mizan/db";

/** How long a session or a mailed link is kept after it lapsed, for whoever asks what happened. Units: days. */
const KEPT_DAYS = 30;

/** Forgets sessions and mailed links that lapsed long ago, used or not. Their tokens are refused by their own date. */
export async function forgetLapsedAccess(company: CompanyDatabase, now: Date): Promise<void> {
  for (const table of [sql`"Session"`, sql`"AccountToken"`])
    await company.sql(sql`
      DELETE FROM ${table}
      WHERE "companyId" = ${company.companyId}::uuid
        AND "expiresAt" < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})`);
}
