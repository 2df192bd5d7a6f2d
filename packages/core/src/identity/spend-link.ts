import { tokenRefusal } from "@mizan/contracts/errors";
import type { AccountKind } from "@mizan/contracts/identity";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { type Account, accountColumn, loadAccount } from "./account";
import { kindsOf, type LinkClaims, type LinkPurpose } from "./link-tokens";

/**
 * Whose link it is, as long as it holds: nobody used it, the account is open, has the address that the link went to, and
 * its password has not changed since.
 *
 * Errors  TOKEN_REVOKED link.revoked · TOKEN_EXPIRED link.expired.
 */
export async function findLinkHolder(
  ctx: Context,
  purpose: LinkPurpose,
  { id, accountId }: LinkClaims,
): Promise<Account> {
  for (const kind of kindsOf[purpose]) {
    const link = await loadLink(ctx, purpose, kind, { id, accountId });
    if (!link) continue;
    const account = await loadAccount(ctx, kind, accountId);
    if (link.usedAt || !account?.isActive) throw linkEnded();
    if (link.email !== account.email || link.sessionVersion !== account.sessionVersion) throw linkEnded();
    if (link.expiresAt <= ctx.now()) throw tokenRefusal("TOKEN_EXPIRED", "The link has expired", "link");
    return account;
  }
  throw linkEnded();
}

/** Uses a link up in the open transaction: of two who come at once, one is refused. Errors: TOKEN_REVOKED link.revoked. */
export async function spendLink(tx: Context, { id }: Pick<LinkClaims, "id">): Promise<void> {
  const used = await tx.sql(sql`
    UPDATE "AccountToken" SET "usedAt" = ${tx.now()}::timestamptz
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid AND "usedAt" IS NULL RETURNING id`);
  if (used.length === 0) throw linkEnded();
}

interface LinkRow {
  email: string;
  sessionVersion: number;
  expiresAt: Date;
  usedAt: Date | null;
}

async function loadLink(
  ctx: Context,
  purpose: LinkPurpose,
  kind: AccountKind,
  { id, accountId }: Pick<LinkClaims, "id" | "accountId">,
): Promise<LinkRow | undefined> {
  const [link] = await ctx.sql<LinkRow>(sql`
    SELECT email, "sessionVersion", "expiresAt", "usedAt" FROM "AccountToken"
    WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${id}::uuid AND purpose = ${purpose}
      AND ${accountColumn(kind)} = ${accountId}::uuid`);
  return link;
}

/** How a caller is told that a link does not hold any more. */
export const linkEnded = () =>
  tokenRefusal(
    "TOKEN_REVOKED",
    "This link was used already, or is no longer good: ask for a new one",
    "link",
  );
