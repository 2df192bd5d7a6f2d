import "server-only";
import type { ShopOfHost } from "@mizan/contracts/companies";
import { platformApi } from "./api";
import { env } from "./env";
import { ShopMemory } from "./shop-memory";

const memory = new ShopMemory((host) =>
  platformApi().companies.shopOf.query({ host, otherwise: env.company }),
);

/**
 * Whose shop a request came to, by the host that was asked (`scripts/asked-host.mjs`); null when the API cannot be asked.
 * Only the proxy asks; everybody else reads what it found (`lib/request-shop.ts`).
 */
export async function findShop(requestHeaders: Headers): Promise<ShopOfHost | null> {
  try {
    return await memory.of(requestHeaders.get("x-forwarded-host") ?? requestHeaders.get("host"));
  } catch (error) {
    console.error("It could not be found out whose shop a host shows", error);
    return null;
  }
}

/** A host may have become another company's, a shop's languages others. */
export const forgetShops = (): void => memory.forget();
