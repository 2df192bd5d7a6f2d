import type { Rate } from "../env";

/** Counts messages of one connection; whether this one is still within what is allowed in the running span of time. */
export function messageLimit({ points, seconds }: Rate, now: () => number = Date.now): () => boolean {
  let endsAt = 0;
  let count = 0;
  return () => {
    if (now() >= endsAt) {
      endsAt = now() + seconds * 1000;
      count = 0;
    }
    count += 1;
    return count <= points;
  };
}
