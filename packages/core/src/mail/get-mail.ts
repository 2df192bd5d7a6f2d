import { notFound } from "@mizan/contracts/errors";
import { type MailContent, type MailSummary, mailRegistry } from "@mizan/contracts/mail";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import { type MailRow, mailColumns, toMailSummary } from "./mail-row";

/** A mail with what it is made of, from which its text is written. */
export type StoredMail = MailSummary & { content: MailContent };

/** One mail of the outbox. Errors: FORBIDDEN without mail:read · NOT_FOUND mail. */
export async function getMail(ctx: Context, { id }: { id: string }): Promise<StoredMail> {
  authorize(ctx, "read", "Mail");
  const [row] = await ctx.sql<MailRow & { data: unknown }>(sql`
    SELECT ${mailColumns}, m.data FROM "MailMessage" m
    WHERE m."companyId" = ${ctx.companyId}::uuid AND m.id = ${id}::uuid`);
  if (!row) throw notFound("mail");
  const { data, ...columns } = row;
  return toStoredMail(columns, data);
}

/** A row with its data, held to what its template is made of. */
export function toStoredMail(row: MailRow, data: unknown): StoredMail {
  const mail = toMailSummary(row);
  const { template } = mail;
  return { ...mail, content: { template, data: mailRegistry[template].parse(data) } as MailContent };
}
