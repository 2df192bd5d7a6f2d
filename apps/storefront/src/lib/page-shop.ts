import "server-only";
import { shop } from "next/root-params";
import { addressOf } from "./request-shop";
import { fromSegment, type Shop } from "./shop-segment";

/** The shop of the page that is made, from its path alone, so that the page can be cached. */
export const pageShop = async (): Promise<Shop> => fromSegment(await shop());

/** Where the shop of the page that is made is reached. */
export const pageShopAddress = async (): Promise<string> => addressOf(await pageShop());
