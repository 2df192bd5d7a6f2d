import type { MailRoute } from "@mizan/contracts/mail";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import { type StoredMail, toStoredMail } from "./get-mail";
import { type MailRow, mailColumns } from "./mail-row";

/** How often a mail is tried before it is given up. */
export const MAIL_TRIES = 8;
/** Who took a mail and has not said in this time what became of it is dead. Units: minutes. */
const CLAIM_MINUTES = 5;
/** The longest error that is kept. Units: characters. */
const ERROR_LENGTH = 500;

/**
 * Takes a mail that waits: nobody else sends it until it is settled. Null when it does not wait any more.
 *
 * A sender that dies leaves its claim behind. After five minutes the mail counts as waiting again: should the sender
 * have died between the mail service's word and its own, that mail goes out twice, which is better than never. Both
 * carry the same Message-ID.
 */
export async function claimMail(ctx: Context, { id }: { id: string }): Promise<StoredMail | null> {
  authorize(ctx, "update", "Mail");
  const [row] = await ctx.sql<MailRow & { data: unknown }>(sql`
    UPDATE "MailMessage" m SET state = 'sending', attempts = m.attempts + 1, "triedAt" = ${ctx.now()}::timestamptz
    WHERE m."companyId" = ${ctx.companyId}::uuid AND m.id = ${id}::uuid
      AND (m.state = 'queued' OR (m.state = 'sending' AND m."triedAt" < ${abandonedBefore(ctx)}::timestamptz))
    RETURNING ${mailColumns}, m.data`);
  if (!row) return null;
  const { data, ...columns } = row;
  return toStoredMail(columns, data);
}

/** What became of a try. `again` is given up after the last one. */
export type MailOutcome =
  | { state: "sent"; route: MailRoute }
  | { state: "kept" }
  | { state: "again" | "failed"; error: string };

/**
 * Ends a claim. Nothing changes when the claim was lost meanwhile to somebody who took the mail for abandoned.
 *
 * Shape   where the mail stands now.
 */
export async function settleMail(
  ctx: Context,
  claim: Pick<StoredMail, "id" | "attempts">,
  outcome: MailOutcome,
): Promise<"queued" | "sent" | "kept" | "failed"> {
  authorize(ctx, "update", "Mail");
  const again = outcome.state === "again" && claim.attempts < MAIL_TRIES;
  const state = again ? "queued" : outcome.state === "again" ? "failed" : outcome.state;
  const error = "error" in outcome ? outcome.error.slice(0, ERROR_LENGTH) : null;
  await ctx.sql(sql`
    UPDATE "MailMessage" SET state = ${state}, error = ${error},
      transport = ${outcome.state === "sent" ? outcome.route : null},
      "sentAt" = CASE ${state} WHEN 'sent' THEN ${ctx.now()}::timestamptz END
    WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${claim.id}::uuid
      AND state = 'sending' AND attempts = ${claim.attempts}::int`);
  return state;
}

/**
 * Mails that wait although nobody is on the way to them: their job was lost, or whoever had them died. The pause is
 * longer than the longest between two tries of a job.
 */
export function listForgottenMails(ctx: Context): Promise<{ id: string }[]> {
  authorize(ctx, "read", "Mail");
  return ctx.sql<{ id: string }>(sql`
    SELECT id FROM "MailMessage"
    WHERE "companyId" = ${ctx.companyId}::uuid AND state IN ('queued', 'sending')
      AND coalesce("triedAt", "createdAt") < CASE state
        WHEN 'sending' THEN ${abandonedBefore(ctx)}::timestamptz
        ELSE ${ctx.now()}::timestamptz - make_interval(mins => ${FORGOTTEN_MINUTES}) END
    ORDER BY id LIMIT 200`);
}

/** Units: minutes. */
const FORGOTTEN_MINUTES = 30;

const abandonedBefore = (ctx: Context) => new Date(ctx.now().getTime() - CLAIM_MINUTES * 60_000);
