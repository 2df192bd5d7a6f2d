import { createHash } from "node:crypto";
import { DomainError } from "@mizan/contracts/errors";

/** Length of the part of a tag that stands for the content: 96 bits, as text. */
const HASH_LENGTH = 16;

/**
 * The strong tag of an answer: `"7-mPq3…"`, the version of what it shows and a hash of its bytes, or the hash alone.
 *
 * The hash makes it change with everything shown, such as stock; the version is what `If-Match` holds a change to, so
 * that selling one does not spoil an edit.
 */
export function entityTag(body: string | Buffer, version: number | null): string {
  const hash = createHash("sha1").update(body).digest("base64url").slice(0, HASH_LENGTH);
  return version === null ? `"${hash}"` : `"${version}-${hash}"`;
}

/** Whether the caller already has it. Source: RFC 9110 §13.1.2 (weak comparison). */
export function matchesNone(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === tag);
}

/**
 * The version that a change is meant for.
 *
 * Errors  PRECONDITION_FAILED when `If-Match` is there but holds no tag of ours.
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
  const version = /^(?:W\/)?"(\d{1,9})(?:-[\w-]*)?"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined || Number(version) === 0)
    throw new DomainError(
      "PRECONDITION_FAILED",
      "version.unknown",
      "If-Match holds no ETag of this resource",
    );
  return Number(version);
}
