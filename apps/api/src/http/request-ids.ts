import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

const ACCEPTED = /^[\w.:/+=@-]{1,128}$/;
const TRACEPARENT = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/;

/** The name of a request in answers, logs and the audit: the caller's own when it is harmless, else its trace, else ours. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  if (typeof given === "string" && ACCEPTED.test(given)) return given;
  return traceIdOf(request) ?? randomUUID();
}

/** The trace that a request is part of. Source: https://www.w3.org/TR/trace-context/#traceparent-header */
export function traceIdOf(request: IncomingMessage): string | null {
  const { traceparent } = request.headers;
  return (typeof traceparent === "string" && TRACEPARENT.exec(traceparent)?.[1]) || null;
}
