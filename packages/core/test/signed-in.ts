import type { AccountKind } from "@mizan/contracts/identity";
import type { Database } from "@mizan/db";
import type { Principal } from "../src/identity";
import { loadAccount, toActor } from "../src/identity/account";
import { openSession } from "../src/identity/open-session";

/** An account's holder, in a session of their own. */
export async function signedIn(
  database: Database,
  companyId: string,
  kind: AccountKind,
  id: string,
): Promise<Principal> {
  const account = await loadAccount(database.forCompany(companyId), kind, id);
  if (!account) throw new Error("Only somebody with an account signs in");
  const sessionId = await openSession(database, account, {
    ip: "192.0.2.1",
    userAgent: "test",
    isAttended: false,
    now: new Date(),
  });
  return { companyId, actor: toActor(account, sessionId), credential: `user:${id}` };
}
