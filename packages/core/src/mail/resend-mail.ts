import { conflict, notFound } from "@mizan/contracts/errors";
import type { MailState } from "@mizan/contracts/mail";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";

/**
 * Sends a mail again that was given up, was kept, or did not arrive.
 *
 * Errors  FORBIDDEN without mail:write · NOT_FOUND mail · CONFLICT mail.waiting when it is about to be sent anyway.
 * Emits   mail.queued.
 */
export async function resendMail(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx, "update", "Mail");
  return inTransaction(ctx, async (tx) => {
    const [mail] = await tx.sql<{ state: MailState }>(sql`
      SELECT state FROM "MailMessage" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid FOR UPDATE`);
    if (!mail) throw notFound("mail");
    if (mail.state === "queued" || mail.state === "sending")
      throw conflict("mail.waiting", "This mail is about to be sent");
    await tx.sql(sql`
      UPDATE "MailMessage" SET state = 'queued', attempts = 0, transport = NULL, error = NULL, "triedAt" = NULL,
        "sentAt" = NULL
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
    await recordAudit(tx, {
      action: "mail.resent",
      subjectType: "Mail",
      subjectId: id,
      before: { state: mail.state },
      after: { state: "queued" },
    });
    await recordEvents(tx, [{ type: "mail.queued", subjectId: id, payload: { mailId: id } }]);
    return { id };
  });
}
