import { mailRegistry, type QueueMailInput } from "@mizan/contracts/mail";
import { sql } from "@mizan/db";
import { type Context, newId, recordEvents } from "../platform";

/**
 * Promises a mail in the open transaction of its cause: it is sent once that commits, and never when it does not.
 *
 * Whoever may do what the mail tells of may promise it, so nothing is authorized here, and the cause is what is audited.
 *
 * Shape   the mail's id; null when one was promised for this cause before.
 * Errors  throws when no transaction is open, or when the data does not fit the template: both are bugs.
 * Emits   mail.queued.
 */
export async function queueMail(tx: Context, input: QueueMailInput): Promise<string | null> {
  if (!tx.transaction) throw new Error("A mail is promised in the transaction of its cause");
  const { template, to, locale, dedupeKey } = input;
  const data = mailRegistry[template].parse(input.data);
  const id = newId();
  const written = await tx.sql(sql`
    INSERT INTO "MailMessage" ("companyId", id, "dedupeKey", template, recipient, locale, data, "createdAt")
    VALUES (${tx.companyId}::uuid, ${id}::uuid, ${dedupeKey}, ${template}, ${to}, ${locale},
      ${JSON.stringify(data)}::jsonb, ${tx.now()}::timestamptz)
    ON CONFLICT ("companyId", "dedupeKey") DO NOTHING RETURNING id`);
  if (written.length === 0) return null;
  await recordEvents(tx, [{ type: "mail.queued", subjectId: id, payload: { mailId: id } }]);
  return id;
}
