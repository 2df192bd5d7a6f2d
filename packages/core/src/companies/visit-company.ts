import type { CompanyVisit } from "@mizan/contracts/companies";
import { conflict, forbidden } from "@mizan/contracts/errors";
import { SUPER_ADMIN } from "@mizan/contracts/permissions";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type AccountDoor, loadOwnAccount } from "../identity";
import { type Context, inTransaction, newId, recordEvents, toInstant } from "../platform";
import { actingIn } from "./acting-in";
import { loadCompany } from "./company-facts";

/** After so long an operator has to enter anew. Units: minutes. */
const VISIT_MINUTES = 60;

/**
 * Lets an operator of the platform into another company, with an owner's rights, for an hour. Both companies' audits say
 * so, and whatever is done meanwhile.
 *
 * Shape   a token whose company is that one; it ends with the visit, and with the session that asks.
 * Errors  FORBIDDEN for everybody but operators, and from inside another company; step_up.required
 *         · NOT_FOUND company.absent · CONFLICT company.own.
 */
export async function enterCompany(
  door: AccountDoor,
  ctx: Context,
  { id: companyId }: { id: string },
): Promise<CompanyVisit> {
  authorize(ctx, "update", "Company");
  await stepUp(ctx);
  if (companyId === ctx.companyId) throw conflict("company.own", "You are in this company already");
  const company = await loadCompany(door.database, companyId);
  const [account, home] = await Promise.all([loadOwnAccount(ctx), loadCompany(door.database, ctx.companyId)]);
  const sessionId = ctx.actor.type === "staff" ? ctx.actor.sessionId : undefined;
  if (!sessionId) throw forbidden("session.missing", "Only somebody who is signed in enters a company");
  const { id: staffId, name, email, sessionVersion } = account;
  const visitId = newId();
  const expiresAt = new Date(ctx.now().getTime() + VISIT_MINUTES * 60_000);
  await inTransaction(actingIn(door, ctx, companyId), async (tx) => {
    await tx.sql(sql`
      INSERT INTO "OperatorVisit" ("companyId", id, "homeCompanyId", "staffId", "sessionId", "homeSlug", locale,
        "startedAt", "expiresAt")
      VALUES (${companyId}::uuid, ${visitId}::uuid, ${ctx.companyId}::uuid, ${staffId}::uuid, ${sessionId}::uuid,
        ${home.slug}, ${account.locale}, ${tx.now()}::timestamptz, ${expiresAt}::timestamptz)`);
    await recordAudit(tx, {
      action: "operator.entered",
      subjectType: "Company",
      subjectId: companyId,
      after: { expiresAt: toInstant(expiresAt) },
    });
  });
  const token = await door.tokens.issueAccess(
    {
      id: staffId,
      name,
      email,
      role: SUPER_ADMIN,
      company: companyId,
      sv: sessionVersion,
      sid: visitId,
      home: ctx.companyId,
    },
    VISIT_MINUTES * 60,
  );
  return { token, expiresIn: VISIT_MINUTES * 60, company };
}

/**
 * Ends the visit that the caller is on.
 *
 * Errors  CONFLICT visit.none for somebody in their own company.
 * Emits   session.ended.
 */
export async function leaveCompany(ctx: Context): Promise<{ id: string }> {
  const { actor, companyId } = ctx;
  if (actor.type !== "staff" || !actor.homeCompanyId || !actor.sessionId)
    throw conflict("visit.none", "You are in your own company");
  const { id: accountId, sessionId: visitId } = actor;
  authorize(ctx, "update", "Account", { id: accountId });
  await inTransaction(ctx, async (tx) => {
    const ended = await tx.sql(sql`
      UPDATE "OperatorVisit" SET "endedAt" = greatest(${tx.now()}::timestamptz, "startedAt")
      WHERE "companyId" = ${companyId}::uuid AND id = ${visitId}::uuid AND "endedAt" IS NULL RETURNING id`);
    if (ended.length === 0) return;
    await recordAudit(tx, { action: "operator.left", subjectType: "Company", subjectId: companyId });
    await recordEvents(tx, [
      {
        type: "session.ended",
        subjectId: accountId,
        payload: { kind: "staff", accountId, sessionIds: [visitId] },
      },
    ]);
  });
  return { id: companyId };
}
