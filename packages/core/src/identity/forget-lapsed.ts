import { type CompanyDatabase, sql } from "@mizan/db";
import { causeOf } from "./send-account-link";

/** How long a session or a mailed link is kept after it lapsed, for whoever asks what happened. Units: days. */
const KEPT_DAYS = 30;

/**
 * Forgets sessions and mailed links that lapsed long ago, used or not. Their tokens are refused by their own date. A link's
 * mail goes with it: only the link tells whose mail it is, and whoever is to be forgotten must be found in it.
 */
export async function forgetLapsedAccess(company: CompanyDatabase, now: Date): Promise<void> {
  const lapsed = sql`"companyId" = ${company.companyId}::uuid
    AND "expiresAt" < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})`;
  await company.sql(sql`DELETE FROM "Session" WHERE ${lapsed}`);
  await company.sql(sql`
    WITH link AS (DELETE FROM "AccountToken" WHERE ${lapsed} RETURNING id)
    DELETE FROM "MailMessage" m USING link
    WHERE m."companyId" = ${company.companyId}::uuid AND m."dedupeKey" = ${causeOf(sql`link.id`)}`);
}
