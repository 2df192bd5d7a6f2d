import type { FindShopInput, ShopOfHost } from "@mizan/contracts/companies";
import { anonymousPrincipal, findMainHost, findNamedCompany, resolveCompany } from "../identity";
import { getPublicSettings } from "../settings";
import type { PlatformDoor } from "./acting-in";

/**
 * Whose shop a host shows: that of the company whose host it is, else of the one that is named instead, else of the default
 * one. It tells of a suspended company too: the storefront has to know what not to serve.
 *
 * Errors  NOT_FOUND company.absent when `otherwise` names none.
 */
export async function findShop(door: PlatformDoor, { host, otherwise }: FindShopInput): Promise<ShopOfHost> {
  const { database } = door;
  const owner = host === null ? null : await findNamedCompany(database, { host });
  const { id, isSuspended } = owner ?? (await resolveCompany(database, { header: otherwise }));
  const [mainHost, { locales, defaultLocale }] = await Promise.all([
    owner && findMainHost(database, id),
    getPublicSettings(door.contextOf(anonymousPrincipal(id))),
  ]);
  return { companyId: id, host: mainHost, locales, defaultLocale, isSuspended };
}
