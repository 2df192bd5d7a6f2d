import { type Database, sql } from "@mizan/db";
import { loadAccounts } from "./account";
import { openSessionIds } from "./find-session";

/** A visit to this company that is open, and where its operator is at home. */
interface OpenVisit {
  id: string;
  homeCompanyId: string;
  staffId: string;
  sessionId: string;
}

/**
 * The session version of each operator whose visit stands, by the visit's id: it is open, and at home so are the log-in that
 * it was begun from, the account, and its right to run the platform. The database is asked, twice more for each home.
 */
export async function findStandingGuests(
  database: Database,
  companyId: string,
  visitIds: readonly string[],
): Promise<Map<string, number>> {
  const standing = new Map<string, number>();
  if (visitIds.length === 0) return standing;
  const visits = await database.forCompany(companyId).sql<OpenVisit>(sql`
    SELECT id, "homeCompanyId", "staffId", "sessionId" FROM "OperatorVisit"
    WHERE "companyId" = ${companyId}::uuid AND id = ANY(${[...visitIds]}::uuid[])
      AND "endedAt" IS NULL AND "expiresAt" > now()`);
  for (const homeId of new Set(visits.map(({ homeCompanyId }) => homeCompanyId))) {
    const home = database.forCompany(homeId);
    const begun = visits.filter(({ homeCompanyId }) => homeCompanyId === homeId);
    const [accounts, sessions] = await Promise.all([
      loadAccounts(home, "staff", [...new Set(begun.map(({ staffId }) => staffId))]),
      openSessionIds(
        home,
        begun.map(({ sessionId }) => sessionId),
      ),
    ]);
    for (const { id, staffId, sessionId } of begun) {
      const account = accounts.find((one) => one.id === staffId);
      if (account?.isActive && account.isOperator && !account.mustEnrol && sessions.has(sessionId))
        standing.set(id, account.sessionVersion);
    }
  }
  return standing;
}
