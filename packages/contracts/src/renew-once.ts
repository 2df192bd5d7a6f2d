/** A session's tokens are exchanged for the next ones so long after they were given. Units: milliseconds. */
const RENEW_AFTER_MS = 24 * 3600 * 1000;

/** Longer than any request takes that still carries what was renewed. Units: milliseconds. */
const REMEMBERED_MS = 10 * 60 * 1000;

/** When tokens that were given now are to be renewed. Units: `expiresIn` seconds, moments in milliseconds since 1970. */
export const renewalDue = (expiresIn: number, now: number): number =>
  now + Math.min(RENEW_AFTER_MS, (expiresIn * 1000) / 2);

/**
 * Exchanges a refresh token once, however many requests show it at the same time or a little later.
 *
 * A refresh token that is shown to the API again ends its session. Tabs share a cookie and ask in parallel, and an
 * answer with a new cookie may be lost on its way: all of them get what the first exchange gave. A refusal is
 * forgotten at once, so that an API that did not answer is asked again.
 */
export function renewOnce<T>(
  exchange: (refreshToken: string) => Promise<T>,
  clock: () => number = Date.now,
): (refreshToken: string) => Promise<T> {
  const renewals = new Map<string, { until: number; result: Promise<T> }>();
  return (refreshToken) => {
    const now = clock();
    for (const [key, { until }] of renewals) {
      // In the order in which they were added, which is that of their ends.
      if (until > now) break;
      renewals.delete(key);
    }
    const known = renewals.get(refreshToken);
    if (known) return known.result;
    const result = exchange(refreshToken);
    renewals.set(refreshToken, { until: now + REMEMBERED_MS, result });
    result.catch(() => renewals.delete(refreshToken));
    return result;
  };
}
