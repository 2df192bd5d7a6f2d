import { linkPath } from "@mizan/contracts/link-paths";
import type { Order } from "@mizan/contracts/orders";
import { findMailedLink } from "@mizan/core/identity";
import type { StoredMail } from "@mizan/core/mail";
import type { Context } from "@mizan/core/platform";
import type { Services } from "../services";
import type { AccountMailContent } from "./templates/account-mail";

/** Makes the link of an account's mail, its token included; null once it opens nothing any more. */
export async function accountLink(
  { env, links }: Pick<Services, "env" | "links">,
  ctx: Context,
  { locale, content }: Pick<StoredMail, "locale"> & { content: AccountMailContent },
): Promise<string | null> {
  const { template, data } = content;
  const link = await findMailedLink(ctx, data.accountTokenId);
  if (!link) return null;
  const token = await links.issue(link);
  const path = linkPath({ account: data.account, template, locale, token });
  return new URL(path, data.account === "staff" ? env.ADMIN_URL : env.STORE_URL).href;
}

/** The public page of an order, which whoever has its address may read. */
export const orderLink = (
  { env }: Pick<Services, "env">,
  { trackingToken, locale }: Pick<Order, "trackingToken" | "locale">,
): string => new URL(`/${locale}/orders/${trackingToken}`, env.STORE_URL).href;
