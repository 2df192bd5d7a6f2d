import { DomainError, type ErrorCode, errorTable } from "@mizan/contracts/errors";
import { toRefusal } from "@mizan/core/platform";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";

/**
 * A refusal on the wire. `message` repeats `detail` for clients of the Store family, who read that.
 *
 * Source  RFC 9457.
 */
export const Problem = z
  .object({
    type: z.string().meta({ description: "Names the reason" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    message: z.string().meta({ description: "The same as `detail`" }),
    instance: z.string().meta({ description: "The request id, as in X-Request-Id and the logs" }),
    code: z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]),
    reason: z.string().meta({ description: "Stable and finer than the code", examples: ["stock.short"] }),
    details: z.record(z.string(), z.unknown()),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** A refusal as its problem document. */
export function toProblem(refusal: DomainError, requestId: string): Problem {
  const { status, title } = errorTable[refusal.code];
  return {
    type: `urn:mizan:problem:${refusal.reason}`,
    title,
    status,
    detail: refusal.message,
    message: refusal.message,
    instance: requestId,
    code: refusal.code,
    reason: refusal.reason,
    details: refusal.details,
    errors: refusal.issues,
  };
}

/** The headers that go with a refusal. */
export function problemHeaders(refusal: DomainError): Record<string, string> {
  const { retryAfterSeconds } = refusal.details;
  return {
    "content-type": PROBLEM_TYPE,
    "cache-control": "no-store",
    ...(typeof retryAfterSeconds === "number" ? { "retry-after": String(retryAfterSeconds) } : {}),
    ...(errorTable[refusal.code].status === 401
      ? { "www-authenticate": 'Bearer realm="mizan", ApiKey realm="mizan"' }
      : {}),
  };
}

/** Answers anything that was thrown. What is not a refusal goes to the log whole, and to the caller as INTERNAL. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = toRefusal(fromFastify(error) ?? error);
  if (refusal.code === "INTERNAL") request.log.error({ err: error }, "A request failed");
  if (refusal.code === "UNAVAILABLE") request.log.warn({ err: error }, "A request could not be served");
  const problem = toProblem(refusal, request.id);
  reply
    .code(problem.status)
    .headers(problemHeaders(refusal))
    // Already serialized, so that Fastify does not look for a schema of its own.
    .send(JSON.stringify(problem));
}

const tooLarge = ["PAYLOAD_TOO_LARGE", "body.too_large"] as const;
const wrongType = ["UNSUPPORTED_MEDIA_TYPE", "body.type"] as const;

/** Refusals that Fastify and its plugins make before a route is reached, as ours. */
const fastifyRefusals: Record<string, readonly [ErrorCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_FILES_LIMIT: tooLarge,
  FST_PARTS_LIMIT: tooLarge,
  FST_FIELDS_LIMIT: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: wrongType,
  FST_INVALID_MULTIPART_CONTENT_TYPE: wrongType,
};

function fromFastify(error: unknown): DomainError | null {
  if (!isFastifyError(error)) return null;
  const [code, reason] = fastifyRefusals[error.code] ?? ["VALIDATION", "request.malformed"];
  const blamesCaller = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return blamesCaller ? new DomainError(code, reason, error.message) : null;
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "statusCode" in error;
