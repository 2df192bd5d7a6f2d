import {
  DomainError,
  type ErrorCode,
  type ErrorDetails,
  errorTable,
  type FieldIssue,
} from "@mizan/contracts/errors";
import type { TRPCError } from "@trpc/server";
import { z } from "zod";

/** What a client learns of a refusal: the members of the REST doors' problem documents. Source: RFC 9457. */
export interface Problem {
  code: ErrorCode;
  reason: string;
  title: string;
  status: number;
  detail: string;
  instance: string | null;
  details: ErrorDetails;
  errors: FieldIssue[];
}

/** Any failure as a problem. What is not a refusal of ours tells nothing of its inside. */
export function toProblem(error: TRPCError, requestId: string | null): Problem {
  const { cause } = error;
  if (cause instanceof DomainError)
    return describe(cause.code, cause.reason, cause.message, requestId, cause.details, cause.issues);
  if (error.code === "BAD_REQUEST" && cause instanceof z.ZodError)
    return describe(
      "VALIDATION",
      "input.invalid",
      "Some fields are not valid",
      requestId,
      {},
      cause.issues.map((issue) => ({ path: issue.path.join("."), code: issue.code, message: issue.message })),
    );
  if (error.code === "NOT_FOUND")
    return describe("NOT_FOUND", "procedure.absent", "No such procedure", requestId);
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR" || error.code === "METHOD_NOT_SUPPORTED")
    return describe("VALIDATION", "request.malformed", "The request cannot be read", requestId);
  return describe("INTERNAL", "fault", "Something went wrong on our side", requestId);
}

const describe = (
  code: ErrorCode,
  reason: string,
  detail: string,
  instance: string | null,
  details: ErrorDetails = {},
  errors: FieldIssue[] = [],
): Problem => ({
  code,
  reason,
  title: errorTable[code].title,
  status: errorTable[code].status,
  detail,
  instance,
  details,
  errors,
});
