import { DomainError } from "@mizan/contracts/errors";
import { type CompanyDatabase, sql } from "@mizan/db";

/** Failures that cost nothing. An address is shared by everybody behind a shop's router, so it has more of them. */
const FREE_FAILURES = { account: 5, address: 20 };
/** Each failure more doubles the delay. Units: seconds. */
const FIRST_DELAY_SECONDS = 2;
const LONGEST_DELAY_SECONDS = 15 * 60;
/** After so long without a failure the count starts again. Units: minutes. */
const FORGET_MINUTES = 60;

/** Whose failures are counted. */
export interface LoginAttempt {
  account: string;
  address: string;
}

/**
 * Counts an attempt as failed before its password is looked at, so that many at once cannot slip through together.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`. While the address is blocked nothing is counted, so it
 *         cannot lock an account; while only the account is, the address is counted still.
 */
export async function countAttempt(
  company: CompanyDatabase,
  attempt: LoginAttempt,
  now: Date,
): Promise<void> {
  await count(company, addressSubject(attempt), FREE_FAILURES.address, now);
  await count(company, accountSubject(attempt), FREE_FAILURES.account, now);
}

/** The password was right: the account starts afresh, and the address gets back what it was charged. */
export async function forgiveAttempt(company: CompanyDatabase, attempt: LoginAttempt): Promise<void> {
  await company.sql(sql`
    WITH account AS (
      DELETE FROM "LoginThrottle"
      WHERE "companyId" = ${company.companyId}::uuid AND subject = ${accountSubject(attempt)}
    )
    UPDATE "LoginThrottle" SET failures = greatest(failures - 1, 0)
    WHERE "companyId" = ${company.companyId}::uuid AND subject = ${addressSubject(attempt)}`);
}

async function count(company: CompanyDatabase, subject: string, free: number, now: Date): Promise<void> {
  const [row] = await company.sql<{ counted: boolean; blockedUntil: Date }>(sql`
    WITH attempt AS (
      INSERT INTO "LoginThrottle" AS t ("companyId", subject, failures, "blockedUntil", "updatedAt")
      VALUES (${company.companyId}::uuid, ${subject}, 1, ${now}::timestamptz, ${now}::timestamptz)
      ON CONFLICT ("companyId", subject) DO UPDATE SET
        failures = CASE WHEN t."updatedAt" < ${now}::timestamptz - make_interval(mins => ${FORGET_MINUTES})
          THEN 1 ELSE t.failures + 1 END,
        "blockedUntil" = CASE WHEN t."updatedAt" >= ${now}::timestamptz - make_interval(mins => ${FORGET_MINUTES})
            AND t.failures + 1 >= ${free}
          THEN ${now}::timestamptz + make_interval(secs => least(
            ${FIRST_DELAY_SECONDS} * power(2, least(t.failures + 1 - ${free}, 20)), ${LONGEST_DELAY_SECONDS}))
          ELSE ${now}::timestamptz END,
        "updatedAt" = ${now}::timestamptz
      WHERE t."blockedUntil" <= ${now}::timestamptz
      RETURNING "blockedUntil"
    )
    SELECT true AS counted, "blockedUntil" FROM attempt
    UNION ALL
    SELECT false, "blockedUntil" FROM "LoginThrottle"
    WHERE "companyId" = ${company.companyId}::uuid AND subject = ${subject} AND NOT EXISTS (SELECT FROM attempt)`);
  if (row?.counted) return;
  const waitMs = (row?.blockedUntil.getTime() ?? now.getTime()) - now.getTime();
  throw new DomainError(
    "RATE_LIMITED",
    "login.throttled",
    "Too many failed log-ins: wait a little before the next one",
    { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) },
  );
}

const accountSubject = (attempt: LoginAttempt) => `account/${attempt.account}`;
const addressSubject = (attempt: LoginAttempt) => `address/${attempt.address}`;

/** Forgets counts that would start again anyway. */
export async function forgetFailedLogins(company: CompanyDatabase, now: Date): Promise<void> {
  await company.sql(sql`
    DELETE FROM "LoginThrottle"
    WHERE "companyId" = ${company.companyId}::uuid
      AND "updatedAt" < ${now}::timestamptz - make_interval(mins => ${FORGET_MINUTES})`);
}
