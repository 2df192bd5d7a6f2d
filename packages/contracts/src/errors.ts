/**
 * Every way a request can be refused: code → HTTP status, tRPC code and title.
 *
 * Source  RFC 9457 (problem+json), RFC 9110 §15; the codes of tRPC 11.
 */
export const errorTable = {
  VALIDATION: { status: 400, trpc: "BAD_REQUEST", title: "The request is malformed" },
  UNAUTHORIZED: { status: 401, trpc: "UNAUTHORIZED", title: "Authentication is required" },
  TOKEN_CORRUPT: { status: 401, trpc: "UNAUTHORIZED", title: "The token is not a token of ours" },
  TOKEN_EXPIRED: { status: 401, trpc: "UNAUTHORIZED", title: "The token has expired" },
  TOKEN_REVOKED: { status: 401, trpc: "UNAUTHORIZED", title: "The token was ended" },
  TOKEN_UNKNOWN_KEY: { status: 401, trpc: "UNAUTHORIZED", title: "The token's key is not one of ours" },
  FORBIDDEN: { status: 403, trpc: "FORBIDDEN", title: "Not allowed" },
  NOT_FOUND: { status: 404, trpc: "NOT_FOUND", title: "Not found" },
  TIMEOUT: { status: 408, trpc: "TIMEOUT", title: "The request took too long" },
  CONFLICT: { status: 409, trpc: "CONFLICT", title: "The state does not allow this" },
  PRECONDITION_FAILED: { status: 412, trpc: "PRECONDITION_FAILED", title: "The resource has changed" },
  PAYLOAD_TOO_LARGE: { status: 413, trpc: "PAYLOAD_TOO_LARGE", title: "The body is too large" },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, trpc: "UNSUPPORTED_MEDIA_TYPE", title: "The type is not supported" },
  UNPROCESSABLE: { status: 422, trpc: "UNPROCESSABLE_CONTENT", title: "A rule refuses this" },
  RATE_LIMITED: { status: 429, trpc: "TOO_MANY_REQUESTS", title: "Too many requests" },
  INTERNAL: { status: 500, trpc: "INTERNAL_SERVER_ERROR", title: "Something went wrong on our side" },
  UNAVAILABLE: { status: 503, trpc: "SERVICE_UNAVAILABLE", title: "Temporarily unavailable" },
} as const;

/** A key of the error table. */
export type ErrorCode = keyof typeof errorTable;

/** One refused field: where (`items.0.quantity`), a stable code, and words for a developer. */
export interface FieldIssue {
  path: string;
  code: string;
  message: string;
}

/** Facts about a refusal that a client may see; never secrets, never another company's ids. */
export type ErrorDetails = Record<string, unknown>;

/**
 * A refusal that the caller is told about. Anything else that is thrown is a bug and answers INTERNAL.
 *
 * Shape  `code` of the error table, `reason` stable and finer (`stock.short`), `message` a sentence that says what to do.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    message: string,
    readonly details: ErrorDetails = {},
    readonly issues: FieldIssue[] = [],
  ) {
    super(message);
  }
}

/** Input that does not fit its schema. */
export const validation = (issues: FieldIssue[], message = "Some fields are not valid") =>
  new DomainError("VALIDATION", "input.invalid", message, {}, issues);

/** No credential, or one that does not hold. */
export const unauthorized = (reason: string, message: string) =>
  new DomainError("UNAUTHORIZED", reason, message);

/** A key of the error table that says why a token does not hold. */
export type TokenErrorCode = Extract<ErrorCode, `TOKEN_${string}`>;

/** A token of a request, or of a mailed link, that does not hold. Shape: `reason` such as `token.expired`, `link.expired`. */
export const tokenRefusal = (code: TokenErrorCode, message: string, what: "token" | "link" = "token") =>
  new DomainError(code, `${what}.${code.slice("TOKEN_".length).toLowerCase()}`, message);

/** Known, but not allowed to do it. */
export const forbidden = (reason: string, message: string, details?: ErrorDetails) =>
  new DomainError("FORBIDDEN", reason, message, details);

/** Absent, or of another company: the two are told in the same words. */
export const notFound = (what: string) => new DomainError("NOT_FOUND", `${what}.absent`, `No such ${what}`);

/** The current state does not allow it; the caller can look and try again. */
export const conflict = (reason: string, message: string, details?: ErrorDetails) =>
  new DomainError("CONFLICT", reason, message, details);

/** The caller changed an older version than the stored one. */
export const preconditionFailed = (details: ErrorDetails) =>
  new DomainError(
    "PRECONDITION_FAILED",
    "version.stale",
    "Somebody changed this meanwhile: load it again and repeat your change",
    details,
  );

/** Well-formed, but refused by a rule. */
export const unprocessable = (reason: string, message: string, details?: ErrorDetails) =>
  new DomainError("UNPROCESSABLE", reason, message, details);
