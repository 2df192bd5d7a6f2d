import { type SqlStatement, sql } from "@mizan/db";
import { queueMail } from "../mail";
import { actorName, type Context, newId } from "../platform";
import { type Account, accountColumn } from "./account";
import { LINK_HOURS, type LinkPurpose } from "./link-tokens";

/** What a mail with a link says, and what the link is for. */
const purposeOf = {
  verify_email: "verify_email",
  reset_password: "reset_password",
  account_exists: "reset_password",
  invitation: "invitation",
} as const satisfies Record<string, LinkPurpose>;

/** How the cause of a link's mail is named, before the link's id. */
const CAUSE = "account_token/";

/** What `dedupeKey` the mail of a link has, for statements that look for it by a column of links' ids. */
export const causeOf = (linkId: SqlStatement): SqlStatement => sql`${CAUSE}::text || ${linkId}`;

/**
 * Promises a mail with a link to an account's holder, in the open transaction. Neither the mail nor the link's row holds
 * the link's token: that is signed when the mail is sent.
 *
 * Emits  mail.queued.
 */
export async function sendAccountLink(
  tx: Context,
  account: Account,
  template: keyof typeof purposeOf,
): Promise<void> {
  const { id: accountId, kind, email, name, locale, companyId, sessionVersion } = account;
  const id = newId();
  await tx.sql(sql`
    INSERT INTO "AccountToken" ("companyId", id, purpose, ${accountColumn(kind)}, email, "sessionVersion", "createdAt",
      "expiresAt")
    VALUES (${companyId}::uuid, ${id}::uuid, ${purposeOf[template]}, ${accountId}::uuid, ${email}, ${sessionVersion},
      ${tx.now()}::timestamptz, ${tx.now()}::timestamptz + make_interval(hours => ${LINK_HOURS}))`);
  const data = { account: kind, name, accountTokenId: id };
  await queueMail(tx, {
    ...(template === "invitation"
      ? { template, data: { ...data, invitedBy: actorName(tx.actor) } }
      : { template, data }),
    to: email,
    locale,
    dedupeKey: `${CAUSE}${id}`,
  });
}
