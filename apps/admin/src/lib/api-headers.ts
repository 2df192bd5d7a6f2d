import { env } from "./env";
import type { SessionClaims } from "./session/session";
import { viewedRole } from "./session/viewed-role";

/** Whose token goes along; `isAway` when it is one of another company than this app's. */
type ApiSession = SessionClaims & { isAway?: boolean };

/**
 * What every request from this app to the API carries.
 *
 * The server's X-Forwarded-For holds the one address that is to be believed (scripts/visitor-address.mjs).
 */
export function apiHeaders(incoming: Headers, session: ApiSession | null): Record<string, string> {
  const { WEB_APP_KEY, COMPANY } = env();
  const visitor = incoming.get("x-forwarded-for");
  const agent = incoming.get("user-agent");
  const viewAs = session && viewedRole(incoming.get("cookie"));
  return {
    "x-app-key": WEB_APP_KEY,
    "x-request-id": incoming.get("x-request-id") ?? crypto.randomUUID(),
    "accept-language": session?.locale ?? incoming.get("accept-language") ?? "ar",
    ...(visitor && { "x-visitor-ip": visitor }),
    ...(agent && { "x-visitor-agent": agent }),
    ...(COMPANY && !session?.isAway && { company: COMPANY }),
    ...(session && { authorization: `Bearer ${session.apiToken}` }),
    ...(viewAs && { "view-as": viewAs }),
  };
}
