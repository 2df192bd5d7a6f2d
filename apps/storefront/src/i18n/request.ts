import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { getSettings } from "@/features/catalog/catalog-reads";
import { shopFormats } from "./formats";
import { routing } from "./routing";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const messages = (await import(`../messages/${locale}.json`)).default;
  // Words must be found even when the API is not: the page that says so needs them.
  const settings = await getSettings().catch(() => null);
  return {
    locale,
    messages,
    formats: shopFormats(locale, settings?.digits ?? "latn"),
    timeZone: settings?.timeZone ?? "UTC",
  };
});
