import type { LinkInput } from "@mizan/contracts/identity";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { inTransaction, recordEvents } from "../platform";
import type { AccountDoor } from "./account-door";
import { openLink } from "./open-link";
import { linkEnded, spendLink } from "./spend-link";

/**
 * Takes a customer's address for proven: whoever has the mailed link reads its mail.
 *
 * Errors  TOKEN_CORRUPT, TOKEN_EXPIRED, TOKEN_UNKNOWN_KEY, TOKEN_REVOKED with a reason `link.…`.
 * Emits   customer.saved.
 */
export async function verifyEmail(door: AccountDoor, { token }: LinkInput): Promise<{ email: string }> {
  const { ctx, account, link } = await openLink(door, "verify_email", token);
  const { id, email } = account;
  authorize(ctx, "update", "Account", { id });
  await inTransaction(ctx, async (tx) => {
    await spendLink(tx, link);
    const proven = await tx.sql(sql`
      UPDATE "Customer" SET "isVerified" = true, version = version + 1, "updatedAt" = ${tx.now()}::timestamptz
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid AND email = ${email} RETURNING id`);
    // Its holder moved to another address since the link was read.
    if (proven.length === 0) throw linkEnded();
    await recordAudit(tx, {
      action: "customer.email_verified",
      subjectType: "Customer",
      subjectId: id,
      before: { isVerified: account.isVerified },
      after: { isVerified: true },
    });
    await recordEvents(tx, [{ type: "customer.saved", subjectId: id, payload: { customerId: id } }]);
  });
  return { email };
}
