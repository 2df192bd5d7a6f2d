import { forbidden } from "@mizan/contracts/errors";
import type { Context } from "../platform";
import { type Account, toActor } from "./account";
import type { AccountDoor } from "./account-door";
import type { LinkPurpose } from "./link-tokens";
import { anonymousPrincipal } from "./principal";
import { findLinkHolder } from "./spend-link";

/** A link that holds: whose it is, and the context in which its holder acts. */
export interface OpenLink {
  ctx: Context;
  account: Account;
  link: { id: string };
}

/**
 * Reads the token of a mailed link. Whoever has the link acts as its account's holder: the mail went nowhere else.
 *
 * Errors  TOKEN_CORRUPT, TOKEN_EXPIRED, TOKEN_UNKNOWN_KEY, TOKEN_REVOKED with a reason `link.…` · FORBIDDEN
 *         company.mismatch at another company's door.
 */
export async function openLink(door: AccountDoor, purpose: LinkPurpose, token: string): Promise<OpenLink> {
  const link = await door.links.verify(token, purpose);
  const { companyId } = link;
  if (door.companyId !== null && door.companyId !== companyId)
    throw forbidden("company.mismatch", "The link is of another company than the one that was asked");
  const account = await findLinkHolder(door.contextOf(anonymousPrincipal(companyId)), purpose, link);
  return { ctx: door.contextOf({ companyId, actor: toActor(account) }), account, link };
}
