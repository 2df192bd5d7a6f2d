import "server-only";
import type { Locale } from "@mizan/contracts/localized-text";
import { getFormatter } from "next-intl/server";
import { type ShopFormat, shopFormat } from "./shop-format";

/** For pages and their metadata, which wait for data. */
export const getShopFormat = async (locale: Locale): Promise<ShopFormat> =>
  shopFormat(locale, await getFormatter({ locale }));
