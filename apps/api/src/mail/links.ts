import { linkPath } from "@mizan/contracts/link-paths";
import type { Order } from "@mizan/contracts/orders";
import { shopAddress } from "@mizan/contracts/shop-address";
import { findMailedLink, findMainHost } from "@mizan/core/identity";
import type { StoredMail } from "@mizan/core/mail";
import type { Context } from "@mizan/core/platform";
import type { Services } from "../services";
import type { AccountMailContent } from "./templates/account-mail";

/** Makes the link of an account's mail, its token included; null once it opens nothing any more. */
export async function accountLink(
  services: Pick<Services, "env" | "links" | "database">,
  ctx: Context,
  { locale, content }: Pick<StoredMail, "locale"> & { content: AccountMailContent },
): Promise<string | null> {
  const { template, data } = content;
  const link = await findMailedLink(ctx, data.accountTokenId);
  if (!link) return null;
  const token = await services.links.issue(link);
  const path = linkPath({ account: data.account, template, locale, token });
  return new URL(path, data.account === "staff" ? services.env.ADMIN_URL : await shopOf(services, ctx)).href;
}

/** The public page of an order, which whoever has its address may read. */
export const orderLink = async (
  services: Pick<Services, "env" | "database">,
  ctx: Context,
  { trackingToken, locale }: Pick<Order, "trackingToken" | "locale">,
): Promise<string> => new URL(`/${locale}/orders/${trackingToken}`, await shopOf(services, ctx)).href;

/** Where the company's shop is: what a mail links to is there and in no other company's. */
const shopOf = async ({ env, database }: Pick<Services, "env" | "database">, { companyId }: Context) =>
  shopAddress(env.STORE_URL, await findMainHost(database, companyId));
