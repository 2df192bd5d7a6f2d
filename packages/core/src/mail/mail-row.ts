import { MailSummary } from "@mizan/contracts/mail";
import { type SqlStatement, sql } from "@mizan/db";
import { toInstant, toInstantOrNull } from "../platform";

type Dates = "createdAt" | "triedAt" | "sentAt";

/** A mail's row without what it is made of. */
export type MailRow = Omit<MailSummary, Dates> & {
  createdAt: Date;
  triedAt: Date | null;
  sentAt: Date | null;
};

/** The columns of `MailRow`, from MailMessage as `m`. */
export const mailColumns: SqlStatement = sql`m.id, m.template, m.recipient AS "to", m.locale, m.state, m.attempts,
  m.transport AS route, m.error, m."createdAt", m."triedAt", m."sentAt"`;

/** A row as the contract has it. */
export const toMailSummary = (row: MailRow): MailSummary =>
  MailSummary.parse({
    ...row,
    createdAt: toInstant(row.createdAt),
    triedAt: toInstantOrNull(row.triedAt),
    sentAt: toInstantOrNull(row.sentAt),
  });
