import { Locale } from "@mizan/contracts/localized-text";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { cache } from "react";
import { formattingTag, LOCALE_COOKIE, negotiateLocale } from "./locale";
import { findProfile, TooManyRequests } from "./profile";
import { auth } from "./session/session";
import { storeSettings } from "./store-settings";

/** The language of this request: what the switch chose, else the account's own, else what the browser asks for. */
export const requestLocale = cache(async (): Promise<Locale> => {
  const chosen = Locale.safeParse((await cookies()).get(LOCALE_COOKIE)?.value);
  if (chosen.success) return chosen.data;
  return (await auth())?.locale ?? negotiateLocale((await headers()).get("accept-language"));
});

export default getRequestConfig(async () => {
  const [locale, settings, profile] = await Promise.all([
    requestLocale(),
    storeSettings(),
    // A page that cannot be shown says so itself.
    findProfile().catch(() => null),
  ]);
  const digits =
    profile === null || profile instanceof TooManyRequests ? "store" : profile.preferences.digits;
  return {
    locale: formattingTag(locale, digits === "store" ? (settings?.digits ?? "latn") : digits),
    timeZone: settings?.timeZone ?? "UTC",
    now: new Date(),
    messages: (await import(`../messages/${locale}.json`)).default,
  };
});
