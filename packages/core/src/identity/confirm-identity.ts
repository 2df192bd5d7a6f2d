import type { ConfirmedIdentity, ConfirmIdentityInput } from "@mizan/contracts/second-factor";
import { sql } from "@mizan/db";
import { authorize, STEP_UP_MINUTES } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, toInstant } from "../platform";
import { accountSubject, loadOwnAccount } from "./account";
import { sessionEnded, sessionOf } from "./find-session";
import { recordUnconfirmed } from "./record-refusals";
import { requirePassword } from "./require-password";
import { confirmationRefused } from "./second-factor";
import { spendCode } from "./spend-code";

/**
 * Makes sure, for ten minutes, that it is the session's holder who sits at it: dangerous acts are not asked for again.
 *
 * Errors  FORBIDDEN password.wrong, second_factor.wrong · RATE_LIMITED login.throttled with `retryAfterSeconds`
 *         · TOKEN_REVOKED · UNAUTHORIZED credential.missing.
 */
export async function confirmIdentity(
  ctx: Context,
  input: ConfirmIdentityInput,
  { ip }: { ip: string },
): Promise<ConfirmedIdentity> {
  const account = await loadOwnAccount(ctx);
  authorize(ctx, "update", "Account", { id: account.id });
  const sessionId = sessionOf(ctx);
  if ("password" in input) await requirePassword(ctx, account, { password: input.password, ip });
  else if (account.kind !== "staff" || !(await spendCode(ctx, account.id, input.code))) {
    await recordUnconfirmed(ctx, account, "code");
    throw confirmationRefused();
  }
  const now = ctx.now();
  await inTransaction(ctx, async (tx) => {
    // A session that is never asked stays one: only those that are have a time to be moved.
    const confirmed = await tx.sql(sql`
      UPDATE "Session" SET "confirmedAt" = CASE WHEN "confirmedAt" IS NOT NULL THEN ${now}::timestamptz END
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${sessionId}::uuid AND "endedAt" IS NULL RETURNING 1`);
    if (confirmed.length === 0) throw sessionEnded();
    await recordAudit(tx, {
      action: "session.confirmed",
      subjectType: accountSubject(account.kind),
      subjectId: account.id,
      after: { by: "password" in input ? "password" : "code" },
    });
  });
  return { until: toInstant(new Date(now.getTime() + STEP_UP_MINUTES * 60_000)) };
}
