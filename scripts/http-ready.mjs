import { setTimeout as sleep } from "node:timers/promises";

const READY_WITHIN_MS = 120_000;

/**
 * Asks until a page answers without a server error.
 *
 * @param {string} url
 * @param {AbortSignal} signal ends the wait, when what would answer has died
 */
export async function untilAnswers(url, signal) {
  let last = "no answer";
  for (
    const deadline = Date.now() + READY_WITHIN_MS;
    Date.now() < deadline;
    await sleep(100, undefined, { signal })
  ) {
    try {
      const timeout = AbortSignal.timeout(30_000);
      const response = await fetch(url, { redirect: "manual", signal: AbortSignal.any([signal, timeout]) });
      await response.body?.cancel();
      if (response.status < 500) return;
      last = `status ${response.status}`;
    } catch (error) {
      signal.throwIfAborted();
      last = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    }
  }
  throw new Error(`${url} is not ready after ${READY_WITHIN_MS / 1000} s: ${last}`);
}
