import { DomainError, unauthorized } from "@mizan/contracts/errors";
import { clientNetwork, resolveSocketToken, type SocketPrincipal } from "@mizan/core/identity";
import { admit, resolvePrincipal } from "../http/authenticate";
import type { Services } from "../services";
import type { RealtimeSocket } from "./socket";

/**
 * Who opens a socket. `auth.token` or `query.token` holds an API key, an access token or a token of one minute; without
 * one it is somebody unknown in the shop that the host or the `company` header names.
 *
 * Errors  those of `resolvePrincipal` · RATE_LIMITED for an address that showed too many credentials that do not hold.
 */
export async function authenticateSocket(
  services: Services,
  { auth, query, headers }: Pick<RealtimeSocket["handshake"], "auth" | "query" | "headers">,
  address: string,
): Promise<SocketPrincipal> {
  const shown: unknown = auth.token ?? query.token;
  if (shown !== undefined && shown !== null && typeof shown !== "string")
    throw unauthorized("credential.malformed", "A socket's token is a text");
  const secret = shown || undefined;
  const company = typeof headers.company === "string" ? headers.company : undefined;
  const hints = { company, host: headers.host, address };
  try {
    if (!secret?.includes(".")) {
      const principal = await resolvePrincipal(services, { ...hints, apiKey: secret });
      services.keyUsage.note(principal, 1);
      return { ...principal, orderId: null, sessionVersion: null };
    }
    const principal = await resolveSocketToken(services.database, services.tokens, secret);
    await admit(services, company, principal);
    return principal;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { allowed } = await services.rateLimiters.count({
      policy: "anonymous",
      key: clientNetwork(address),
    });
    if (allowed) throw error;
    throw new DomainError(
      "RATE_LIMITED",
      "rate.exceeded",
      "Too many credentials that do not hold: come back later",
    );
  }
}
