import type { ListMailsInput, MailSummary } from "@mizan/contracts/mail";
import type { Page } from "@mizan/contracts/pages";
import { join, sql } from "@mizan/db";
import { authorize } from "../access";
import { type Context, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { type MailRow, mailColumns, toMailSummary } from "./mail-row";

/** What the company has sent and still has to, newest first. Errors: FORBIDDEN without mail:read. */
export async function listMails(ctx: Context, input: ListMailsInput): Promise<Page<MailSummary>> {
  authorize(ctx, "read", "Mail");
  const filters = [sql`m."companyId" = ${ctx.companyId}::uuid`];
  if (input.state) filters.push(sql`m.state = ${input.state}`);
  if (input.template) filters.push(sql`m.template = ${input.template}`);
  if (input.search) filters.push(sql`strpos(lower(m.recipient), ${input.search.toLowerCase()}) > 0`);
  const where = join(filters, " AND ");
  const [after] = input.cursor ? decodeCursor(input.cursor, "newest", ["uuid"]) : [];
  const [rows, [counted]] = await Promise.all([
    ctx.sql<MailRow>(sql`
      SELECT ${mailColumns} FROM "MailMessage" m
      WHERE ${where} ${after ? sql`AND m.id < ${after}::uuid` : sql``}
      ORDER BY m.id DESC LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "MailMessage" m WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: "newest",
    cursorOf: (row) => [row.id],
    toItem: toMailSummary,
  });
}
