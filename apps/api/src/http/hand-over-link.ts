import { linkPath } from "@mizan/contracts/link-paths";
import type { AccountLink } from "@mizan/core/identity";
import type { Services } from "../services";

/**
 * The address that an invitation's mail leads to, for whoever invites to hand over themselves; null where mails are sent,
 * since whoever has the link gets the account.
 */
export async function handOverLink(
  { env, links, mailer }: Pick<Services, "env" | "links" | "mailer">,
  link: AccountLink,
): Promise<string | null> {
  if (mailer) return null;
  const token = await links.issue(link);
  const path = linkPath({ account: "staff", template: "invitation", locale: "ar", token });
  return new URL(path, env.ADMIN_URL).href;
}
