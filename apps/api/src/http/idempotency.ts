import { createHash } from "node:crypto";
import { type DomainError, validation } from "@mizan/contracts/errors";
import { type Answering, answerOnce, type Context, type StoredAnswer } from "@mizan/core/platform";
import type { FastifyRequest } from "fastify";
import { problemHeaders, toProblem } from "./problem";
import type { UploadedFile } from "./route";

const MAX_KEY_LENGTH = 255;

/** The header's key. Errors: VALIDATION for an empty one or one of more than 255 characters. */
export function idempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = Array.isArray(header) ? header.join() : header.trim();
  if (key.length > 0 && key.length <= MAX_KEY_LENGTH) return key;
  throw validation([
    { path: "Idempotency-Key", code: "length", message: `1 to ${MAX_KEY_LENGTH} characters` },
  ]);
}

/** What was sent, as one hash: the same key with another one is refused. */
export function requestHash(
  { method, url, headers, body }: Pick<FastifyRequest, "method" | "url" | "headers" | "body">,
  files: UploadedFile[],
): string {
  const hash = createHash("sha256").update(JSON.stringify([method, url, headers["if-match"], body]));
  for (const { field, filename, bytes } of files)
    hash.update(`\n${JSON.stringify([field, filename, bytes.length])}\n`).update(bytes);
  return hash.digest("base64url");
}

/**
 * Runs a request once for its key; a repeat gets the first answer byte for byte, with a header that says so, and is not
 * even prepared.
 */
export async function answerIdempotently(
  ctx: Context,
  request: { credential: string; key: string; requestHash: string },
  prepare: Answering["prepare"],
): Promise<StoredAnswer> {
  const once = await answerOnce(ctx, request, {
    prepare,
    refuse: (refusal) => refuse(refusal, ctx.requestId ?? ""),
  });
  if (!once.replayed) return once.answer;
  return { ...once.answer, headers: { ...once.answer.headers, "idempotency-replayed": "true" } };
}

function refuse(refusal: DomainError, requestId: string): StoredAnswer {
  const problem = toProblem(refusal, requestId);
  return { status: problem.status, headers: problemHeaders(refusal), body: JSON.stringify(problem) };
}
