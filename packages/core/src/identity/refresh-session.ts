import { tokenRefusal } from "@mizan/contracts/errors";
import type { RefreshInput, SignInResult } from "@mizan/contracts/identity";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import { type Account, loadAccount, toActor } from "./account";
import { type AccountDoor, refuseRehearsal } from "./account-door";
import { closeSessions } from "./close-sessions";
import { sessionEnded } from "./find-session";
import { anonymousPrincipal } from "./principal";
import { type SessionTerm, toSignInResult } from "./sign-in";
import { ACCESS_TOKEN_SECONDS } from "./tokens";

/**
 * For so long a web app that shows a token again is answered with its successor. Tabs of one browser have the same cookie
 * at the same time, whichever process of the app they come to, and an answer may be lost on its way. Units: seconds.
 */
const REUSE_SECONDS = 30;

/** However often it is renewed, a session ends so long after its log-in. Units: days. */
const LONGEST_SESSION_DAYS = 90;

/**
 * Exchanges a refresh token, once, for a new access token and the next refresh token.
 *
 * Whoever shows one that was exchanged before has stolen it, or was stolen from: the session ends for both. One of our
 * web apps may be late by seconds: it gets the same successor again, unless that was exchanged too.
 *
 * Errors  TOKEN_REVOKED, TOKEN_EXPIRED, TOKEN_CORRUPT, TOKEN_UNKNOWN_KEY · FORBIDDEN api_key.test.
 * Emits   session.ended for a replay.
 * Source  RFC 9700 §4.14.2, refresh token rotation; "reuse interval" and "leeway" are what others call the seconds.
 */
export async function refreshSession(
  door: AccountDoor,
  { refreshToken }: RefreshInput,
): Promise<SignInResult> {
  refuseRehearsal(door);
  const { company: companyId, sub, role, sv, sid: sessionId, gen } = await readRefresh(door, refreshToken);
  const kind = role === "customer" ? "customer" : "staff";
  const account = await loadAccount(door.contextOf(anonymousPrincipal(companyId)), kind, sub);
  if (!account?.isActive || account.sessionVersion !== sv) throw sessionEnded();
  const ctx = door.contextOf({ companyId, actor: toActor(account, sessionId) });
  authorize(ctx, "update", "Account", { id: account.id });
  const renewal = await inTransaction(ctx, (tx) =>
    renewOrClose(tx, { id: sub, kind, sessionId, generation: gen }, door.fromWebApp === true),
  );
  if (renewal === null) throw sessionEnded();
  return toSignInResult(door, account, { sessionId, ...renewal });
}

/** Renews a session in the open transaction and ends its former refresh token at once. Errors: TOKEN_REVOKED. */
export async function renewSession(tx: Context, sessionId: string): Promise<SessionTerm> {
  const renewal = await renew(tx, sessionId, null);
  if (renewal === null) throw sessionEnded();
  return renewal;
}

async function readRefresh({ tokens }: AccountDoor, refreshToken: string) {
  const { sid, gen, ...claims } = await tokens.verify(refreshToken, ["refresh"]);
  if (sid === undefined || gen === undefined) throw tokenRefusal("TOKEN_CORRUPT", "The token is not valid");
  return { ...claims, sid, gen };
}

/** What a refresh token says: whose session, and how often it had been renewed. */
interface Shown extends Pick<Account, "kind" | "id"> {
  sessionId: string;
  generation: number;
}

/** The refusal comes after the commit, which keeps the end of a replayed session. */
async function renewOrClose(
  tx: Context,
  { sessionId, generation, ...account }: Shown,
  fromWebApp: boolean,
): Promise<SessionTerm | null> {
  const renewed = await renew(tx, sessionId, generation);
  if (renewed !== null) return renewed;
  const [session] = await tx.sql<SessionTerm & { isFresh: boolean }>(sql`
    SELECT generation, ${secondsLeft(tx)} AS "expiresIn",
      "endedAt" IS NULL AND "expiresAt" > ${tx.now()}::timestamptz
        AND "renewedAt" > ${tx.now()}::timestamptz - make_interval(secs => ${REUSE_SECONDS}) AS "isFresh"
    FROM "Session" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${sessionId}::uuid`);
  // A session that is over is no replay of its token.
  if (session?.generation === generation) return null;
  if (fromWebApp && session?.isFresh && session.generation === generation + 1) return session;
  const closed = await closeSessions(tx, account, { only: sessionId });
  if (closed > 0)
    await recordAudit(tx, { action: "session.replayed", subjectType: "Session", subjectId: sessionId });
  return null;
}

async function renew(tx: Context, sessionId: string, generation: number | null): Promise<SessionTerm | null> {
  const [renewed] = await tx.sql<SessionTerm>(sql`
    UPDATE "Session" SET generation = generation + 1, "lastSeenAt" = ${tx.now()}::timestamptz,
      "renewedAt" = CASE WHEN ${generation}::int IS NOT NULL THEN ${tx.now()}::timestamptz END,
      "expiresAt" = least(${tx.now()}::timestamptz + make_interval(secs => ${ACCESS_TOKEN_SECONDS}),
        "createdAt" + make_interval(days => ${LONGEST_SESSION_DAYS}))
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${sessionId}::uuid AND "endedAt" IS NULL
      AND generation = coalesce(${generation}::int, generation)
      AND "createdAt" > ${tx.now()}::timestamptz - make_interval(days => ${LONGEST_SESSION_DAYS})
    RETURNING generation, ${secondsLeft(tx)} AS "expiresIn"`);
  return renewed ?? null;
}

const secondsLeft = (tx: Context) =>
  sql`ceil(extract(epoch FROM "expiresAt" - ${tx.now()}::timestamptz))::int`;
