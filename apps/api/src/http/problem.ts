import {
  DomainError,
  type ErrorCode,
  errorTable,
  type FieldIssue,
  validation,
} from "@mizan/contracts/errors";
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
    type: z.string().meta({ description: "Names the reason; an address below this API's documentation" }),
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
    type: `/docs/problems#${refusal.reason}`,
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
    ...(refusal.code === "UNAUTHORIZED"
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

/** Refusals that Fastify and its plugins make before a route is reached. */
const fastifyRefusals: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  FST_REQ_FILE_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  FST_FILES_LIMIT: "PAYLOAD_TOO_LARGE",
  FST_PARTS_LIMIT: "PAYLOAD_TOO_LARGE",
  FST_FIELDS_LIMIT: "PAYLOAD_TOO_LARGE",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "UNSUPPORTED_MEDIA_TYPE",
  FST_ERR_HANDLER_TIMEOUT: "TIMEOUT",
};

function fromFastify(error: unknown): DomainError | null {
  if (!isFastifyError(error)) return null;
  const code = fastifyRefusals[error.code] ?? (error.statusCode === 400 ? "VALIDATION" : null);
  if (!code) return null;
  const reason = {
    PAYLOAD_TOO_LARGE: "body.too_large",
    UNSUPPORTED_MEDIA_TYPE: "body.type",
    TIMEOUT: "request.slow",
  };
  return new DomainError(code, reason[code as keyof typeof reason] ?? "request.malformed", error.message);
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "statusCode" in error;

/** What a schema refused, field by field. A key that is not of the schema is named, so that a typo is found. */
export function refuseInput(error: z.ZodError, place: "body" | "query" | "params"): DomainError {
  const found = error.issues.flatMap((issue) => toFieldIssues(issue, place));
  // Of a field that breaks several rules, the first says what is wrong; the others follow from it.
  const issues = found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
  return validation(issues, issues[0] ? `${issues[0].path || place}: ${issues[0].message}` : undefined);
}

function toFieldIssues(issue: z.core.$ZodIssue, place: string): FieldIssue[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      code: "unknown",
      message: place === "query" ? "No such filter, sort or option of this list" : "No such field",
    }));
  // A union tells why each of its forms was refused: the first one that came further than its own start says most.
  if (issue.code === "invalid_union") {
    const nested = issue.errors.flat().filter((inner) => inner.path.length > 0);
    if (nested[0]) return toFieldIssues({ ...nested[0], path: [...issue.path, ...nested[0].path] }, place);
  }
  return [{ path, code: issue.code, message: issue.message }];
}
