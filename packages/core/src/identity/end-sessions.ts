import { notFound } from "@mizan/contracts/errors";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import { accountSubject, loadOwnAccount } from "./account";
import { closeSessions } from "./close-sessions";
import { sessionOf } from "./find-session";

/**
 * Ends one of the caller's own sessions; one's own signs out.
 *
 * Errors  NOT_FOUND session.absent · UNAUTHORIZED credential.missing.
 * Emits   session.ended.
 */
export async function endSession(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  const ended = await end(ctx, { only: id });
  if (ended === 0) throw notFound("session");
  return { id };
}

/**
 * Ends all of the caller's sessions but the one that asks.
 *
 * Errors  UNAUTHORIZED credential.missing · TOKEN_REVOKED.
 * Emits   session.ended.
 */
export async function endOtherSessions(ctx: Context): Promise<{ ended: number }> {
  return { ended: await end(ctx, { keep: sessionOf(ctx) }) };
}

/** The same with the one that asks: signs out everywhere. Errors and emits as `endOtherSessions`. */
export async function endAllSessions(ctx: Context): Promise<{ ended: number }> {
  return { ended: await end(ctx, { keep: null }) };
}

async function end(ctx: Context, which: Parameters<typeof closeSessions>[2]): Promise<number> {
  const account = await loadOwnAccount(ctx);
  authorize(ctx, "update", "Account", { id: account.id });
  return inTransaction(ctx, async (tx) => {
    const ended = await closeSessions(tx, account, which);
    if (ended > 0)
      await recordAudit(tx, {
        action: "session.ended",
        subjectType: accountSubject(account.kind),
        subjectId: account.id,
        after: { ended },
      });
    return ended;
  });
}
