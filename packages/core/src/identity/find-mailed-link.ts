import { DomainError } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { type AccountLink, LinkPurpose } from "./link-tokens";
import { findLinkHolder } from "./spend-link";

/** A link as its token is to name it, while it holds; null once it was used, has expired or ended with its account's password. */
export async function findMailedLink(ctx: Context, id: string): Promise<AccountLink | null> {
  const [row] = await ctx.sql<{ purpose: string; accountId: string; expiresAt: Date }>(sql`
    SELECT purpose, coalesce("staffId", "customerId") AS "accountId", "expiresAt" FROM "AccountToken"
    WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${id}::uuid`);
  if (!row) return null;
  const link = { ...row, id, companyId: ctx.companyId, purpose: LinkPurpose.parse(row.purpose) };
  try {
    await findLinkHolder(ctx, link.purpose, link);
    return link;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
