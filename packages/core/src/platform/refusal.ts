import { DomainError, errorTable } from "@mizan/contracts/errors";
import { isDiskFull, isRetryable, isUnreachable, sqlStateOf } from "@mizan/db";

/** A NUL or a lone surrogate in a text: PostgreSQL stores neither. */
const UNSTORABLE_TEXT = ["22021", "22P05"];
/** Waited too long for a lock, or ran too long. */
const TOO_LONG = ["55P03", "57014"];

/**
 * Any failure as a refusal that a door can answer: ours as it is, a database that is away, overrun or out of room as UNAVAILABLE.
 * Everything else is a bug of ours and tells nothing of its inside.
 */
export function toRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isUnreachable(error))
    return new DomainError("UNAVAILABLE", "database.unreachable", "Try again in a moment", {
      retryAfterSeconds: 2,
    });
  if (isDiskFull(error))
    return new DomainError("UNAVAILABLE", "storage.full", "There is no room to write: try again later", {
      retryAfterSeconds: 30,
    });
  const state = sqlStateOf(error) ?? "";
  if (isRetryable(error) || TOO_LONG.includes(state))
    return new DomainError("UNAVAILABLE", "database.busy", "Too much at once: try again in a moment", {
      retryAfterSeconds: 1,
    });
  if (UNSTORABLE_TEXT.includes(state))
    return new DomainError(
      "VALIDATION",
      "text.unstorable",
      "A text holds a character that cannot be stored, such as NUL",
    );
  return new DomainError("INTERNAL", "fault", errorTable.INTERNAL.title);
}
