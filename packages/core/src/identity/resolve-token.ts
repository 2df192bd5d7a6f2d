import type { Database } from "@mizan/db";
import { findAccount, toActor } from "./account";
import { sessionEnded, sessionHolds } from "./find-session";
import { resolveGuest } from "./guest";
import { anonymousPrincipal, type Principal } from "./principal";
import type { TokenClaims, Tokens, TokenUse } from "./tokens";
import { viewAs } from "./view-as";

/**
 * Who holds an access token. What they may do is read from the account, not from the token, so a change of role counts
 * within seconds.
 *
 * Errors  TOKEN_CORRUPT, TOKEN_EXPIRED, TOKEN_UNKNOWN_KEY, TOKEN_REVOKED when the account was closed or
 *         its sessions ended.
 */
export async function resolveToken(database: Database, tokens: Tokens, token: string): Promise<Principal> {
  return toPrincipal(database, await tokens.verify(token));
}

/**
 * Somebody who opens a socket; `orderId` is the order that their link lets them follow, whoever they are, and
 * `sessionVersion` that of the account when its token was made.
 */
export interface SocketPrincipal extends Principal {
  orderId: string | null;
  sessionVersion: number | null;
}

/** Who holds a token at a socket's door, where access tokens and those of a minute are taken. Errors: as `resolveToken`. */
export async function resolveSocketToken(
  database: Database,
  tokens: Tokens,
  token: string,
): Promise<SocketPrincipal> {
  const claims = await tokens.verify(token, SOCKET_USES);
  const known = await toPrincipal(database, claims);
  const principal = claims.as ? await viewAs(database, known, claims.as) : known;
  return { ...principal, orderId: claims.order ?? null, sessionVersion: claims.sv };
}

const SOCKET_USES: readonly TokenUse[] = ["access", "socket"];

async function toPrincipal(database: Database, claims: TokenClaims): Promise<Principal> {
  if (claims.role === "anonymous") {
    const principal = anonymousPrincipal(claims.company);
    return claims.order ? { ...principal, actor: { type: "tracker", orderId: claims.order } } : principal;
  }
  const { home } = claims;
  if (home !== undefined) return resolveGuest(database, { ...claims, home });
  const kind = claims.role === "customer" ? "customer" : "staff";
  const { company: companyId, sub: accountId, sid: sessionId } = claims;
  if (sessionId === undefined) throw sessionEnded();
  const [account, holds] = await Promise.all([
    findAccount(database, companyId, kind, accountId),
    sessionHolds(database, { companyId, kind, accountId, sessionId }),
  ]);
  if (!account?.isActive || account.sessionVersion !== claims.sv || !holds) throw sessionEnded();
  return { companyId, actor: toActor(account, sessionId), credential: `user:${account.id}` };
}
