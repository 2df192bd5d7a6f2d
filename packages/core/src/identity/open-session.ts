import { type Database, sql } from "@mizan/db";
import { insertAudit } from "../audit";
import { newId } from "../platform";
import { type Account, accountColumn, accountSubject, accountTable, toActor } from "./account";
import { ACCESS_TOKEN_SECONDS, type TokenSubject } from "./tokens";

/** Longer names of browsers are cut: nobody reads more. */
const LONGEST_USER_AGENT = 300;

/** From where a session is opened, and when. */
export interface SessionOrigin {
  ip: string;
  userAgent: string;
  now: Date;
  /** Whether a person sits at it, who can be asked again before dangerous acts. */
  isAttended: boolean;
  requestId?: string | undefined;
}

/**
 * Lets an account in whose holder was made sure of, and remembers when it last came; gives the session's id.
 *
 * The audit tells of it, of staff with where they came from: what customers do from where is nobody's business for ever.
 * One statement.
 */
export async function openSession(
  database: Database,
  account: Account,
  { ip, userAgent, now, isAttended, requestId }: SessionOrigin,
): Promise<string> {
  const { id, companyId, kind } = account;
  const sessionId = newId();
  const audited = insertAudit(
    { companyId, actor: toActor(account, sessionId), now: () => now, requestId: requestId ?? null },
    {
      action: "session.opened",
      subjectType: accountSubject(kind),
      subjectId: id,
      after: kind === "staff" ? { ip } : null,
    },
  );
  await database.forCompany(companyId).sql(sql`
    WITH seen AS (
      UPDATE ${accountTable(kind)} SET "lastLoginAt" = ${now}::timestamptz
      WHERE "companyId" = ${companyId}::uuid AND id = ${id}::uuid
    ), audited AS (${audited})
    INSERT INTO "Session" ("companyId", id, ${accountColumn(kind)}, ip, "userAgent", "createdAt", "lastSeenAt", "expiresAt",
      "confirmedAt")
    VALUES (${companyId}::uuid, ${sessionId}::uuid, ${id}::uuid, ${ip}, ${userAgent.slice(0, LONGEST_USER_AGENT)},
      ${now}::timestamptz, ${now}::timestamptz,
      ${now}::timestamptz + make_interval(secs => ${ACCESS_TOKEN_SECONDS}),
      ${isAttended ? now : null}::timestamptz)`);
  return sessionId;
}

/** An account as its tokens name it. */
export const tokenSubject = (account: Account, sessionId?: string): TokenSubject => {
  const { id, name, email, role, companyId, sessionVersion } = account;
  return { id, name, email, role, company: companyId, sv: sessionVersion, sid: sessionId };
};
