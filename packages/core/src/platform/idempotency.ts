import { conflict, DomainError, errorTable, unprocessable } from "@mizan/contracts/errors";
import { type CompanyDatabase, sql } from "@mizan/db";
import type { Context } from "./context";
import { inTransaction } from "./in-transaction";

/** What names a request so that its repeat is known: who sent it, the key, and a hash of what was sent. */
export interface IdempotentRequest {
  credential: string;
  key: string;
  requestHash: string;
}

/** An answer as it goes over the wire, so that a repeat is the same byte for byte. */
export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** How long a key is remembered. Units: hours. */
export const IDEMPOTENCY_HOURS = 24;

/**
 * Runs a request at most once for its key, and answers repeats with the first answer.
 *
 * The answer is stored in the transaction of its effect, so a crash leaves both or neither. A refusal (4xx) undoes the
 * effect and is stored as well; a fault (5xx) leaves no trace, so the caller may try again.
 *
 * Errors  CONFLICT idempotency.in_flight while the first request runs · UNPROCESSABLE idempotency.mismatch when the
 *         key was used for another request.
 * Source  draft-ietf-httpapi-idempotency-key-header.
 */
export function answerOnce(
  ctx: Context,
  request: IdempotentRequest,
  answer: (ctx: Context) => Promise<StoredAnswer>,
  refuse: (error: DomainError) => StoredAnswer,
): Promise<{ answer: StoredAnswer; replayed: boolean }> {
  return inTransaction(ctx, (tx) => answerInTransaction(tx, request, answer, refuse));
}

async function answerInTransaction(
  tx: Context,
  request: IdempotentRequest,
  answer: (ctx: Context) => Promise<StoredAnswer>,
  refuse: (error: DomainError) => StoredAnswer,
): Promise<{ answer: StoredAnswer; replayed: boolean }> {
  const lockName = `idempotency/${tx.companyId}/${request.credential}/${request.key}`;
  const [found] = await tx.sql<{
    locked: boolean;
    stored: (StoredAnswer & { requestHash: string }) | null;
  }>(sql`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0)) AS locked,
      (SELECT to_jsonb(a) FROM "IdempotentAnswer" a
       WHERE a."companyId" = ${tx.companyId}::uuid AND a.credential = ${request.credential} AND a.key = ${request.key}
         AND a."createdAt" > ${tx.now()}::timestamptz - make_interval(hours => ${IDEMPOTENCY_HOURS})) AS stored`);
  if (found?.stored) {
    const { requestHash, status, headers, body } = found.stored;
    if (requestHash !== request.requestHash)
      throw unprocessable(
        "idempotency.mismatch",
        "This Idempotency-Key was used for another request: take a new one",
      );
    return { answer: { status, headers, body }, replayed: true };
  }
  if (!found?.locked) throw inFlight();

  await tx.sql(sql`SAVEPOINT effect`);
  const lastBefore = tx.transaction?.last.length;
  let result: StoredAnswer;
  try {
    result = await answer(tx);
  } catch (error) {
    if (!(error instanceof DomainError) || errorTable[error.code].status >= 500) throw error;
    await tx.sql(sql`ROLLBACK TO SAVEPOINT effect`);
    tx.transaction?.last.splice(lastBefore ?? 0);
    result = refuse(error);
  }
  const kept = await tx.sql(sql`
    INSERT INTO "IdempotentAnswer" ("companyId", credential, key, "requestHash", status, headers, body, "createdAt")
    VALUES (${tx.companyId}::uuid, ${request.credential}, ${request.key}, ${request.requestHash}, ${result.status},
      ${JSON.stringify(result.headers)}::jsonb, ${result.body}, ${tx.now()}::timestamptz)
    ON CONFLICT ("companyId", credential, key) DO UPDATE SET "requestHash" = EXCLUDED."requestHash",
      status = EXCLUDED.status, headers = EXCLUDED.headers, body = EXCLUDED.body, "createdAt" = EXCLUDED."createdAt"
      WHERE "IdempotentAnswer"."createdAt" <= ${tx.now()}::timestamptz - make_interval(hours => ${IDEMPOTENCY_HOURS})
    RETURNING key`);
  // The first request committed between our look and our lock: give way, and the next try finds its answer.
  if (kept.length === 0) throw inFlight();
  return { answer: result, replayed: false };
}

/** Forgets answers whose keys are no longer remembered. */
export async function forgetOldAnswers(company: CompanyDatabase, now: Date): Promise<void> {
  await company.sql(sql`
    DELETE FROM "IdempotentAnswer"
    WHERE "companyId" = ${company.companyId}::uuid
      AND "createdAt" <= ${now}::timestamptz - make_interval(hours => ${IDEMPOTENCY_HOURS})`);
}

const inFlight = () =>
  conflict(
    "idempotency.in_flight",
    "The first request with this Idempotency-Key is still running: ask again shortly",
  );
