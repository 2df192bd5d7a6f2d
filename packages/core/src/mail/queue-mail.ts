import { mailRegistry, type QueueMailInput } from "@mizan/contracts/mail";
import { type SqlStatement, sql } from "@mizan/db";
import { type Context, type NewEvent, newId, recordEvents } from "../platform";

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
  const id = newId();
  const written = await tx.sql(insertMail(tx, id, input));
  if (written.length === 0) return null;
  await recordEvents(tx, [queued(id)]);
  return id;
}

/**
 * The same for verbs that are called often: the row is sent with the commit, so no round trip is spent on it. The cause
 * must be new in this transaction, since nobody looks whether a mail was promised for it before.
 *
 * Shape   the event that is to be recorded with those of the cause.
 */
export function queueMailLast(tx: Context, input: QueueMailInput): NewEvent {
  const id = newId();
  tx.transaction?.last.push(insertMail(tx, id, input));
  return queued(id);
}

const queued = (mailId: string): NewEvent => ({
  type: "mail.queued",
  subjectId: mailId,
  payload: { mailId },
});

function insertMail(tx: Context, id: string, input: QueueMailInput): SqlStatement {
  if (!tx.transaction) throw new Error("A mail is promised in the transaction of its cause");
  const { template, to, locale, dedupeKey } = input;
  const data = mailRegistry[template].parse(input.data);
  return sql`
    INSERT INTO "MailMessage" ("companyId", id, "dedupeKey", template, recipient, locale, data, "createdAt")
    VALUES (${tx.companyId}::uuid, ${id}::uuid, ${dedupeKey}, ${template}, ${to}, ${locale},
      ${JSON.stringify(data)}::jsonb, ${tx.now()}::timestamptz)
    ON CONFLICT ("companyId", "dedupeKey") DO NOTHING RETURNING id`;
}
