import { permissions, SUPER_ADMIN } from "@mizan/contracts/permissions";
import { type Database, sql } from "@mizan/db";
import { type Actor, rememberedPer } from "../platform";
import { findAccount, toActor } from "./account";
import { sessionEnded, sessionHolds } from "./find-session";
import type { Principal } from "./principal";
import type { TokenClaims } from "./tokens";

/** How long a visit outlives its end, at most. Units: milliseconds. */
const REMEMBERED_MS = 3000;

interface Visit {
  homeCompanyId: string;
  staffId: string;
  /** The log-in at home that it was begun from. */
  sessionId: string;
  expiresAt: Date;
}

const visitsOf = rememberedPer<Database, Visit | null>({ max: 1000, forMs: REMEMBERED_MS });

/** Drops what is remembered of visits, so that their next use asks the database. */
export function forgetVisits(database: Database): void {
  visitsOf(database).forgetAll();
}

/** An operator of the platform, away from their company: an owner's rights there, and none over the platform. */
export function asGuest(actor: Actor, homeCompanyId: string, visitId?: string): Actor {
  if (actor.type !== "staff") return actor;
  const { type, id, name, email } = actor;
  return {
    type,
    id,
    name,
    email,
    role: SUPER_ADMIN,
    permissions: [...permissions],
    homeCompanyId,
    sessionId: visitId,
  };
}

/**
 * Who holds a token of a visit: an operator, whose account and log-in are at home.
 *
 * Errors  TOKEN_REVOKED when the visit, the log-in at home or the account's right to it has ended.
 */
export async function resolveGuest(
  database: Database,
  { company: companyId, sub: staffId, sid: visitId, sv, home }: TokenClaims & { home: string },
): Promise<Principal> {
  if (visitId === undefined) throw sessionEnded();
  const [visit, account] = await Promise.all([
    visitsOf(database).get(`${companyId}/${visitId}`, () => loadVisit(database, companyId, visitId)),
    findAccount(database, home, "staff", staffId),
  ]);
  if (!visit || visit.homeCompanyId !== home || visit.staffId !== staffId) throw sessionEnded();
  if (visit.expiresAt.getTime() <= Date.now()) throw sessionEnded();
  const { sessionId } = visit;
  const holds = await sessionHolds(database, {
    companyId: home,
    kind: "staff",
    accountId: staffId,
    sessionId,
  });
  if (!holds || !account?.isActive || account.sessionVersion !== sv) throw sessionEnded();
  const actor = toActor(account);
  if (actor.type !== "staff" || !actor.isOperator) throw sessionEnded();
  return { companyId, actor: asGuest(actor, home, visitId), credential: `user:${staffId}` };
}

async function loadVisit(database: Database, companyId: string, visitId: string): Promise<Visit | null> {
  const [visit] = await database.forCompany(companyId).sql<Visit>(sql`
    SELECT "homeCompanyId", "staffId", "sessionId", "expiresAt" FROM "OperatorVisit"
    WHERE "companyId" = ${companyId}::uuid AND id = ${visitId}::uuid AND "endedAt" IS NULL`);
  return visit ?? null;
}
