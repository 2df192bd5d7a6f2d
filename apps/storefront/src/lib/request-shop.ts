import "server-only";
import { shopAddress } from "@mizan/contracts/shop-address";
import { headers } from "next/headers";
import { env } from "./env";
import { fromSegment, SHOP_HEADER, type Shop } from "./shop-segment";

/** The shop that a request came to: for what is answered per request, and where there is no page, such as in actions. */
export const requestShop = async (): Promise<Shop> => fromSegment((await headers()).get(SHOP_HEADER));

/** Where a shop is reached, without a slash at the end. */
export const addressOf = ({ host }: Shop): string => shopAddress(env.storeUrl, host);
