import { forbidden } from "@mizan/contracts/errors";
import type { SocketToken } from "@mizan/contracts/identity";
import type { Database } from "@mizan/db";
import type { Actor } from "../platform";
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
  const { actor } = principal;
  const as = actor.type === "staff" ? actor.viewAs?.role : undefined;
  const token = await tokens.issueSocket({
    ...subject,
    ...(orderId && { order: orderId }),
    ...(as && { as }),
  });
  return { token, expiresIn: SOCKET_TOKEN_SECONDS };
}

/** An operator who is away: their account is at home, and their rights here end with the visit. */
async function guestSubject(
  database: Database,
  company: string,
  { id, name, email, role, sessionId, homeCompanyId: home }: Extract<Actor, { type: "staff" }>,
): Promise<TokenSubject> {
  const account = home ? await findAccount(database, home, "staff", id) : null;
  if (!account || !sessionId) throw sessionEnded();
  return { id, name, email, role, company, sv: account.sessionVersion, sid: sessionId, home };
}

async function subjectOf(database: Database, { actor, companyId }: Principal): Promise<TokenSubject> {
  switch (actor.type) {
    case "anonymous":
    case "tracker":
      return { id: "anonymous", name: "", email: "", role: "anonymous", company: companyId, sv: 0 };
    case "staff":
    case "customer": {
      if (actor.type === "staff" && actor.homeCompanyId) return guestSubject(database, companyId, actor);
      const account = await findAccount(database, companyId, actor.type, actor.id);
      if (!account || !actor.sessionId) throw sessionEnded();
      return tokenSubject(account, actor.sessionId);
    }
    default:
      throw forbidden("api_key.opens_sockets", "Open the socket with the API key itself");
  }
}
