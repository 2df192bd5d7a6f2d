import { forbidden } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import type { Context } from "../platform";

/** For so long a log-in, or a confirmation, answers for what is done in its session. Units: minutes. */
export const STEP_UP_MINUTES = 10;

/**
 * Refuses a dangerous act in a session whose holder was not made sure of lately: whoever sits down at an open page must
 * not be able to make keys, roles or colleagues. Verbs say it right after `authorize`.
 *
 * API keys and the product itself are not asked, nor are sessions of the documented log-ins, whose clients were promised
 * seven days and have nobody to ask (docs/adr/0011).
 *
 * Errors  FORBIDDEN step_up.required: confirm who you are (`confirmIdentity`) and repeat the act.
 */
export async function stepUp(ctx: Context): Promise<void> {
  const { actor } = ctx;
  const sessionId = actor.type === "staff" || actor.type === "customer" ? actor.sessionId : undefined;
  if (sessionId === undefined) return;
  if (actor.type === "staff" && actor.homeCompanyId) return justEntered(ctx, sessionId);
  const [stale] = await ctx.sql(sql`
    SELECT FROM "Session"
    WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${sessionId}::uuid
      AND "confirmedAt" <= ${ctx.now()}::timestamptz - make_interval(mins => ${STEP_UP_MINUTES})`);
  if (stale)
    throw forbidden("step_up.required", "Confirm that it is you, then repeat this", {
      minutes: STEP_UP_MINUTES,
    });
}

/** An operator who is in another company has made sure at home, when they entered. Errors: FORBIDDEN visit.stale. */
async function justEntered(ctx: Context, visitId: string): Promise<void> {
  const [stale] = await ctx.sql(sql`
    SELECT FROM "OperatorVisit"
    WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${visitId}::uuid
      AND "startedAt" <= ${ctx.now()}::timestamptz - make_interval(mins => ${STEP_UP_MINUTES})`);
  if (stale)
    throw forbidden("visit.stale", "Go back to your own company and enter this one anew, then repeat this");
}
