import { insertAudit } from "../audit";
import type { Context } from "../platform";
import { type Account, accountSubject } from "./account";
import type { SignInDoor } from "./account-door";

/**
 * Tells the audit of a log-in that was refused: for each account that it tried, in that account's company; for an address
 * that has none, in the company whose door it is, so that both take the same time. What was typed is not told: people type
 * passwords into the wrong field.
 *
 * Only attempts whose password or code was looked at come here. Those that the throttle turns away are not told of, so
 * guessing cannot fill the audit faster than the throttle lets it guess.
 */
export async function recordRefusals(
  door: SignInDoor,
  homeId: string,
  tried: readonly Account[],
): Promise<void> {
  const { database, ip, now, requestId = null } = door;
  const refusals =
    tried.length > 0
      ? tried.map(({ companyId, kind, id }) => ({
          companyId,
          subjectType: accountSubject(kind),
          subjectId: id,
        }))
      : [{ companyId: homeId, subjectType: "Session", subjectId: "unknown" }];
  await Promise.all(
    refusals.map(({ companyId, ...subject }) =>
      database
        .forCompany(companyId)
        .sql(
          insertAudit(
            { companyId, actor: { type: "anonymous" }, now, requestId },
            { action: "session.refused", ...subject, after: { ip } },
          ),
        ),
    ),
  );
}

/**
 * Tells the audit that somebody in a session was asked whether they are its holder, and answered wrongly: perhaps they only
 * sat down at an open page. Committed by itself, since the act that asked is refused.
 */
export async function recordUnconfirmed(
  ctx: Pick<Context, "companyId" | "company" | "actor" | "now" | "requestId">,
  { kind, id }: Pick<Account, "kind" | "id">,
  by: "password" | "code",
): Promise<void> {
  await ctx.company.sql(
    insertAudit(ctx, {
      action: "session.unconfirmed",
      subjectType: accountSubject(kind),
      subjectId: id,
      after: { by },
    }),
  );
}
