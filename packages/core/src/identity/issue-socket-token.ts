import { forbidden } from "@mizan/contracts/errors";
import type { SocketToken } from "@mizan/contracts/identity";
import type { Database } from "@mizan/db";
import { findAccount } from "./account";
import { sessionEnded } from "./find-session";
import { tokenSubject } from "./open-session";
import type { Principal } from "./principal";
import { SOCKET_TOKEN_SECONDS, type TokenSubject, type Tokens } from "./tokens";

/**
 * A credential of one minute that a browser may hold, to open a socket with the caller's own rights.
 *
 * `orderId` adds the one order whose link the caller has shown.
 *
 * Errors  FORBIDDEN api_key.opens_sockets: a key opens a socket itself · TOKEN_REVOKED.
 */
export async function issueSocketToken(
  { database, tokens }: { database: Database; tokens: Tokens },
  principal: Principal,
  orderId?: string,
): Promise<SocketToken> {
  const subject = await subjectOf(database, principal);
  const token = await tokens.issueSocket(orderId ? { ...subject, order: orderId } : subject);
  return { token, expiresIn: SOCKET_TOKEN_SECONDS };
}

async function subjectOf(database: Database, { actor, companyId }: Principal): Promise<TokenSubject> {
  switch (actor.type) {
    case "anonymous":
    case "tracker":
      return { id: "anonymous", name: "", email: "", role: "anonymous", company: companyId, sv: 0 };
    case "staff":
    case "customer": {
      const account = await findAccount(database, companyId, actor.type, actor.id);
      if (!account || !actor.sessionId) throw sessionEnded();
      return tokenSubject(account, actor.sessionId);
    }
    default:
      throw forbidden("api_key.opens_sockets", "Open the socket with the API key itself");
  }
}
