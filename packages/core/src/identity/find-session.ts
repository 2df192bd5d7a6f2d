import { tokenRefusal } from "@mizan/contracts/errors";
import type { AccountKind } from "@mizan/contracts/identity";
import { type Database, sql } from "@mizan/db";
import { type Context, rememberedPer } from "../platform";
import { accountColumn, type CompanyQueries } from "./account";

/** How long a token outlives its session, at most. Units: milliseconds. */
const REMEMBERED_MS = 3000;

/** A session as a token names it. */
export interface SessionName {
  companyId: string;
  kind: AccountKind;
  accountId: string;
  sessionId: string;
}

const sessionsOf = rememberedPer<Database, boolean>({ max: 20_000, forMs: REMEMBERED_MS });

/** Whether a session is open, and this account's, as it was seconds ago. That somebody came is noted once a minute. */
export function sessionHolds(database: Database, name: SessionName): Promise<boolean> {
  return sessionsOf(database).get(Object.values(name).join("/"), () => loadSessionHolds(database, name));
}

/** Drops what is remembered of sessions, so that their next use asks the database. */
export function forgetSessions(database: Database): void {
  sessionsOf(database).forgetAll();
}

/** Those of some sessions of a company that are open now. */
export async function openSessionIds(company: CompanyQueries, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const open = await company.sql<{ id: string }>(sql`
    SELECT id FROM "Session"
    WHERE "companyId" = ${company.companyId}::uuid AND id = ANY(${[...new Set(ids)]}::uuid[])
      AND "endedAt" IS NULL AND "expiresAt" > now()`);
  return new Set(open.map(({ id }) => id));
}

/** How a caller is told whose session is over. */
export const sessionEnded = () => tokenRefusal("TOKEN_REVOKED", "This session was ended: sign in again");

/** The session that the caller came through. Errors: TOKEN_REVOKED when there is none. */
export function sessionOf({ actor }: Pick<Context, "actor">): string {
  const sessionId = actor.type === "staff" || actor.type === "customer" ? actor.sessionId : undefined;
  if (sessionId === undefined) throw sessionEnded();
  return sessionId;
}

async function loadSessionHolds(
  database: Database,
  { companyId, kind, accountId, sessionId }: SessionName,
): Promise<boolean> {
  const company = database.forCompany(companyId);
  const [session] = await company.sql<{ isOld: boolean }>(sql`
    SELECT "lastSeenAt" < now() - interval '1 minute' AS "isOld" FROM "Session"
    WHERE "companyId" = ${companyId}::uuid AND id = ${sessionId}::uuid
      AND ${accountColumn(kind)} = ${accountId}::uuid AND "endedAt" IS NULL`);
  if (session?.isOld)
    await company.sql(sql`
      UPDATE "Session" SET "lastSeenAt" = now()
      WHERE "companyId" = ${companyId}::uuid AND id = ${sessionId}::uuid AND "endedAt" IS NULL`);
  return session !== undefined;
}
