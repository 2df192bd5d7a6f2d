import { conflict, DomainError, errorTable, unprocessable } from "@mizan/contracts/errors";
import { type CompanyDatabase, sql } from "@mizan/db";
import { isSealed } from "../encryption";
import type { Context } from "./context";
import { inTransaction } from "./in-transaction";

/**
 * What names a request so that its repeat is known: whose key it is, the key, and a hash of what was sent. Of the hash
 * only a blind index is kept: what was sent may hold a password, which a plain hash would let be tried.
 */
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
const IDEMPOTENCY_HOURS = 24;

/** How a request that was not answered before is answered. */
export interface Answering {
  /** Gives what answers it in the transaction of the key. What takes long is done before, while no transaction is open. */
  prepare(): Promise<(tx: Context) => Promise<StoredAnswer>>;
  refuse(refusal: DomainError): StoredAnswer;
}

/**
 * Refusals of a request as it is, whatever the state of things, or only for now: they are made anew, and leave the key
 * unused.
 */
const unstored: number[] = [
  errorTable.VALIDATION,
  errorTable.UNAUTHORIZED,
  errorTable.FORBIDDEN,
  errorTable.RATE_LIMITED,
].map(({ status }) => status);

/**
 * Runs a request at most once for its key, and answers repeats with the first answer.
 *
 * The answer is stored in the transaction of its effect, so a crash leaves both or neither. A refusal by the state of
 * things undoes the effect and is stored as well; a malformed, forbidden or throttled request and a fault (5xx) leave no
 * trace, so the caller may try again.
 *
 * Errors  CONFLICT idempotency.in_flight while the first request runs · UNPROCESSABLE idempotency.mismatch when the
 *         key was used for another request.
 * Source  draft-ietf-httpapi-idempotency-key-header.
 */
export async function answerOnce(
  ctx: Context,
  request: IdempotentRequest,
  { prepare, refuse }: Answering,
): Promise<{ answer: StoredAnswer; replayed: boolean }> {
  const [known] = await ctx.sql<{ stored: KnownAnswer }>(sql`SELECT ${storedAnswer(ctx, request)} AS stored`);
  if (known?.stored) return replay(ctx, known.stored, request);
  // A refusal of the preparation is one of the request, and is stored with its key like every other.
  const answer = await prepare().catch((error: unknown) => () => Promise.reject(error));
  return inTransaction(ctx, (tx) => answerInTransaction(tx, request, answer, refuse));
}

type KnownAnswer = (StoredAnswer & { requestHash: string }) | null;

/** The answer that a key has got already. */
const storedAnswer = (ctx: Context, { credential, key }: IdempotentRequest) => sql`(
  SELECT to_jsonb(a) FROM "IdempotentAnswer" a
  WHERE a."companyId" = ${ctx.companyId}::uuid AND a.credential = ${credential} AND a.key = ${key}
    AND a."createdAt" > ${ctx.now()}::timestamptz - make_interval(hours => ${IDEMPOTENCY_HOURS}))`;

async function replay(ctx: Context, stored: NonNullable<KnownAnswer>, request: IdempotentRequest) {
  const { status, headers, body } = stored;
  if (!(await isSameRequest(ctx, request, stored)))
    throw unprocessable(
      "idempotency.mismatch",
      "This Idempotency-Key was used for another request: take a new one",
    );
  return { answer: { status, headers, body: await openBody(ctx, request, body) }, replayed: true };
}

async function answerInTransaction(
  tx: Context,
  request: IdempotentRequest,
  answer: (ctx: Context) => Promise<StoredAnswer>,
  refuse: (error: DomainError) => StoredAnswer,
): Promise<{ answer: StoredAnswer; replayed: boolean }> {
  const lockName = `idempotency/${tx.companyId}/${request.credential}/${request.key}`;
  const [found] = await tx.sql<{ locked: boolean; stored: KnownAnswer }>(sql`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0)) AS locked, ${storedAnswer(tx, request)} AS stored`);
  if (found?.stored) return replay(tx, found.stored, request);
  if (!found?.locked) throw inFlight();

  await tx.sql(sql`SAVEPOINT effect`);
  const lastBefore = tx.transaction?.last.length;
  let result: StoredAnswer;
  try {
    result = await answer(tx);
  } catch (error) {
    if (!(error instanceof DomainError) || isUnstored(error)) throw error;
    await tx.sql(sql`ROLLBACK TO SAVEPOINT effect`);
    tx.transaction?.last.splice(lastBefore ?? 0);
    result = refuse(error);
  }
  const { sealed, fingerprint } = await tx.vault.use(tx, "answers", (cipher) => ({
    sealed: cipher.seal(placeOf(request), result.body),
    fingerprint: cipher.index(REQUEST_INDEX, request.requestHash),
  }));
  const kept = await tx.sql(sql`
    INSERT INTO "IdempotentAnswer" ("companyId", credential, key, "requestHash", status, headers, body, "createdAt")
    VALUES (${tx.companyId}::uuid, ${request.credential}, ${request.key}, ${fingerprint}, ${result.status},
      ${JSON.stringify(result.headers)}::jsonb, ${sealed}, ${tx.now()}::timestamptz)
    ON CONFLICT ("companyId", credential, key) DO UPDATE SET "requestHash" = EXCLUDED."requestHash",
      status = EXCLUDED.status, headers = EXCLUDED.headers, body = EXCLUDED.body, "createdAt" = EXCLUDED."createdAt"
      WHERE "IdempotentAnswer"."createdAt" <= ${tx.now()}::timestamptz - make_interval(hours => ${IDEMPOTENCY_HOURS})
    RETURNING key`);
  // The first request committed between our look and our lock: give way, and the next try finds its answer.
  if (kept.length === 0) throw inFlight();
  return { answer: result, replayed: false };
}

const isUnstored = ({ code }: DomainError) => {
  const { status } = errorTable[code];
  return status >= 500 || unstored.includes(status);
};

/** Forgets answers whose keys are no longer remembered. */
export async function forgetOldAnswers(company: CompanyDatabase, now: Date): Promise<void> {
  await company.sql(sql`
    DELETE FROM "IdempotentAnswer"
    WHERE "companyId" = ${company.companyId}::uuid
      AND "createdAt" <= ${now}::timestamptz - make_interval(hours => ${IDEMPOTENCY_HOURS})`);
}

/** An answer tells what the effect was about: a buyer's address, a key that is shown once. So it is sealed. */
const placeOf = ({ credential, key }: IdempotentRequest) => ({
  table: "IdempotentAnswer",
  column: "body",
  row: `${credential}/${key}`,
});

const REQUEST_INDEX = "IdempotentAnswer.requestHash";

/** Those of the last day before they were indexed are still as they came: base64url knows no dot. */
const isSameRequest = async (
  ctx: Context,
  asked: IdempotentRequest,
  { requestHash: kept }: NonNullable<KnownAnswer>,
) =>
  kept.includes(".")
    ? ctx.vault.use(ctx, "answers", (cipher) => cipher.isIndexOf(kept, REQUEST_INDEX, asked.requestHash))
    : kept === asked.requestHash;

/** Answers of the last day before they were sealed are still in the clear. */
const openBody = async (ctx: Context, request: IdempotentRequest, body: string) =>
  isSealed(body) ? ctx.vault.use(ctx, "answers", (cipher) => cipher.open(placeOf(request), body)) : body;

const inFlight = () =>
  conflict(
    "idempotency.in_flight",
    "The first request with this Idempotency-Key is still running: ask again shortly",
  );
