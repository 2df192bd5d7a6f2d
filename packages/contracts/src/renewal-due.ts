/** A session's tokens are exchanged for the next ones so long after they were given. Units: milliseconds. */
const RENEW_AFTER_MS = 24 * 3600 * 1000;

/** When tokens that were given now are to be renewed. Units: `expiresIn` seconds, moments in milliseconds since 1970. */
export const renewalDue = (expiresIn: number, now: number): number =>
  now + Math.min(RENEW_AFTER_MS, (expiresIn * 1000) / 2);
