import { env } from "./env";
import type { SessionClaims } from "./session";

/**
 * What every request from this app to the API carries.
 *
 * The visitor's address is the last hop that a proxy appended to X-Forwarded-For; earlier entries are the visitor's own claim.
 */
export function apiHeaders(incoming: Headers, session: SessionClaims | null): Record<string, string> {
  const { WEB_APP_KEY, COMPANY } = env();
  const visitor = incoming.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return {
    "x-app-key": WEB_APP_KEY,
    "x-request-id": incoming.get("x-request-id") ?? crypto.randomUUID(),
    "accept-language": session?.locale ?? incoming.get("accept-language") ?? "ar",
    ...(visitor && { "x-visitor-ip": visitor }),
    ...(COMPANY && { company: COMPANY }),
    ...(session && { authorization: `Bearer ${session.apiToken}` }),
  };
}
