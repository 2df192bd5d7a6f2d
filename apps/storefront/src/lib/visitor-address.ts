import { isIP } from "node:net";

/**
 * The visitor's network address, as the nearest proxy saw it.
 *
 * Only the last entry of X-Forwarded-For was written by somebody we know; all before it are claims.
 */
export function visitorAddress(headers: Headers): string | undefined {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last && isIP(last) ? last : undefined;
}
