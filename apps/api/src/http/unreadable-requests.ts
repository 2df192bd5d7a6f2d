import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { DomainError } from "@mizan/contracts/errors";
import { PROBLEM_TYPE, type Problem, toProblem } from "./problem";

/**
 * Answers what Node could not read as a request, in the words of every other refusal, and ends the connection.
 *
 * Source  RFC 9110 §15.5.1, §15.5.9; RFC 6585 §5 for 431, which no other refusal uses.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // A peer that is gone reads no answer.
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  endWith(problemOf(error.code), socket);
}

/** Answers a wish for another protocol where none is spoken, and ends the connection: nothing else would. */
export const refuseUpgrade = (socket: Duplex): void =>
  endWith(
    toProblem(
      new DomainError("VALIDATION", "upgrade.unserved", "Only /socket.io speaks another protocol than HTTP"),
      randomUUID(),
    ),
    socket,
  );

function endWith(problem: Problem, socket: Duplex): void {
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${problem.instance}`,
      "X-Content-Type-Options: nosniff",
      "Cache-Control: no-store",
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
    () => socket.destroy(),
  );
}

function problemOf(code: string | undefined): Problem {
  const requestId = randomUUID();
  if (code === "HPE_HEADER_OVERFLOW")
    return {
      ...toProblem(
        new DomainError("PAYLOAD_TOO_LARGE", "headers.too_large", "The headers are too large"),
        requestId,
      ),
      title: "The headers are too large",
      status: 431,
    };
  return toProblem(
    code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? new DomainError("TIMEOUT", "request.slow", "The request did not arrive in time")
      : new DomainError("VALIDATION", "request.malformed", "This is no HTTP request that can be read"),
    requestId,
  );
}
