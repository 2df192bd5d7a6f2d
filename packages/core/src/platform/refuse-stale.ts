import { preconditionFailed } from "@mizan/contracts/errors";

/**
 * Refuses a change of a version that is no longer the stored one. Call it on a row that is locked.
 *
 * Errors  PRECONDITION_FAILED version.stale with `theirs`, the document as it is now.
 */
export function refuseStale(expected: number | undefined, theirs: { version: number }): void {
  if (expected !== undefined && expected !== theirs.version) throw preconditionFailed({ theirs });
}
