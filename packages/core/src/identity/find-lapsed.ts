import type { AccountKind } from "@mizan/contracts/identity";
import { covers } from "@mizan/contracts/permissions";
import { type Database, sql } from "@mizan/db";
import type { Actor } from "../platform";
import { loadAccounts, toActor } from "./account";
import { openSessionIds } from "./find-session";
import { findStandingGuests } from "./find-standing-guests";
import { type StoredKey, stillHolds } from "./resolve-api-key";
import type { SocketPrincipal } from "./resolve-token";

/**
 * Those of a company who were let in once and would not be now, or not with the same rights: their API key was revoked,
 * expired, or has another secret or other addresses, their session ended, their account was closed or given another role,
 * their visit or what it rests on at home is over. The database is asked, in at most five statements, and two for each
 * company that a visitor is from.
 */
export async function findLapsed(
  database: Database,
  companyId: string,
  principals: Iterable<SocketPrincipal>,
): Promise<Set<SocketPrincipal>> {
  const company = database.forCompany(companyId);
  const all = [...principals];
  const holders = all.flatMap((principal) => toHolder(principal) ?? []);
  const shownKeys = [...new Set(all.flatMap(({ key }) => key?.id ?? []))];
  const openSessions = await openSessionIds(
    company,
    holders.map(({ sessionId }) => sessionId),
  );
  const rows =
    shownKeys.length === 0
      ? []
      : await company.sql<StoredKey>(sql`
          SELECT id, "secretHash", "formerSecretHash", "formerEndsAt", "allowedAddresses", "expiresAt", "revokedAt"
          FROM "ApiKey" WHERE "companyId" = ${companyId}::uuid AND id = ANY(${shownKeys}::uuid[])`);
  const keys = new Map(rows.map((row) => [row.id, row]));
  const now = new Date();
  const accountsOf = async (kind: AccountKind) => {
    const ids = new Set(holders.flatMap(({ actor }) => (actor.type === kind ? [actor.id] : [])));
    const accounts = ids.size > 0 ? await loadAccounts(company, kind, [...ids]) : [];
    return new Map(accounts.map((account) => [account.id, account]));
  };
  const accounts = { staff: await accountsOf("staff"), customer: await accountsOf("customer") };

  const visitIds = all.flatMap(({ actor }) => visitOf(actor) || []);
  const guests = await findStandingGuests(database, companyId, visitIds);

  const holds = (principal: SocketPrincipal): boolean => {
    const { actor, key, sessionVersion } = principal;
    if (key) {
      const row = keys.get(key.id);
      return row !== undefined && stillHolds(row, key, now);
    }
    const visitId = visitOf(actor);
    if (visitId !== null) return guests.get(visitId) === sessionVersion;
    const holder = toHolder(principal);
    if (!holder) return true;
    const account = accounts[holder.actor.type].get(holder.actor.id);
    return (
      account?.isActive === true &&
      account.sessionVersion === sessionVersion &&
      openSessions.has(holder.sessionId) &&
      hasRightsOf(toActor(account, holder.sessionId), actor)
    );
  };
  return new Set(all.filter((principal) => !holds(principal)));
}

/**
 * Somebody with an account here; null for everybody else, for whoever acts without a session, as scripts do, and for an
 * operator of the platform, whose account is at home.
 */
function toHolder({ actor }: SocketPrincipal) {
  if (visitOf(actor) !== null) return null;
  if (actor.type !== "staff" && actor.type !== "customer") return null;
  return actor.sessionId === undefined ? null : { actor, sessionId: actor.sessionId };
}

/** The visit that an operator is on; null for everybody who is in their own company. */
const visitOf = (actor: Actor): string | null =>
  actor.type === "staff" && actor.homeCompanyId !== undefined ? (actor.sessionId ?? "") : null;

/** Whether the rights that somebody was let in with are those that they have; of whoever looks as a role, some of them. */
function hasRightsOf(now: Actor, then: Actor): boolean {
  if (then.type !== "staff" || !then.viewAs) return rightsOf(now) === rightsOf(then);
  return (
    now.type === "staff" &&
    now.role === then.role &&
    then.permissions.every((word) => covers(now.permissions, word))
  );
}

const rightsOf = (actor: Actor): string =>
  actor.type === "staff" ? JSON.stringify([actor.role, [...actor.permissions].sort()]) : "";
