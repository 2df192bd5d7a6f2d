import "server-only";
import { pickText } from "@mizan/contracts/pick-text";
import { getTranslations } from "next-intl/server";
import { requestLocale } from "./i18n-request";
import { storeSettings } from "./store-settings";

/** The title of a browser tab: the page, then the store. */
export async function pageTitle(page?: string): Promise<string> {
  const [t, locale, settings] = await Promise.all([getTranslations("app"), requestLocale(), storeSettings()]);
  const store = settings === null ? t("name") : pickText(settings.name, locale);
  return page === undefined ? store : t("title", { page, store });
}
