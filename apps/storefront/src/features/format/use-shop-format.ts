import { useFormatter, useLocale } from "next-intl";
import { type ShopFormat, shopFormat } from "./shop-format";

/** For components, on the server and in the browser. */
export const useShopFormat = (): ShopFormat => shopFormat(useLocale(), useFormatter());
