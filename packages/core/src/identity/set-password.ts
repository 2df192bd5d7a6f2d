import { sql } from "@mizan/db";
import { recordAudit } from "../audit";
import { type Context, recordEvents } from "../platform";
import { type Account, accountSubject, accountTable } from "./account";
import { closeSessions } from "./close-sessions";
import { forgiveAccount } from "./login-throttle";

/**
 * Gives an account a new password in the open transaction. Every token and link that it had ends with the old one.
 *
 * Shape  its new session version; null when the account is no longer what it was as it was loaded, so that of two who
 *        were let in by the old password or by two links, one is refused, and so is who came by a link to a former
 *        address. `keep` the session whose holder changes it, who gets new tokens; `provesAddress` when a mailed link led
 *        here.
 * Emits  session.ended.
 */
export async function setPassword(
  tx: Context,
  account: Account,
  passwordHash: string,
  { keep = null, provesAddress = false }: { keep?: string | null; provesAddress?: boolean } = {},
): Promise<number | null> {
  const { id, kind, email } = account;
  const verified = kind === "customer" && provesAddress ? sql`, "isVerified" = true` : sql``;
  const [changed] = await tx.sql<{ sessionVersion: number }>(sql`
    UPDATE ${accountTable(kind)} SET "passwordHash" = ${passwordHash}, "sessionVersion" = "sessionVersion" + 1,
      "updatedAt" = ${tx.now()}::timestamptz ${verified}
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid
      AND "isActive" AND "sessionVersion" = ${account.sessionVersion} AND email = ${email}
    RETURNING "sessionVersion"`);
  if (!changed) return null;
  await closeSessions(tx, account, { keep });
  await forgiveAccount(tx, `${kind}/${email}`);
  await recordAudit(tx, {
    action: "account.password_changed",
    subjectType: accountSubject(kind),
    subjectId: id,
    before: { password: "old" },
    after: { password: "new" },
  });
  // Also the tokens of the session that is kept are ended, by the account's version.
  await recordEvents(tx, [
    { type: "session.ended", subjectId: id, payload: { kind, accountId: id, sessionIds: null } },
  ]);
  return changed.sessionVersion;
}
