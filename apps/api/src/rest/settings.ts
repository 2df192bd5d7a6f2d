import { Locale, LocalizedText } from "@mizan/contracts/localized-text";
import { Currency, currencyDigits, toMajor } from "@mizan/contracts/money";
import { pageOf } from "@mizan/contracts/pages";
import type { PublicSettings } from "@mizan/contracts/settings";
import { getPublicSettings } from "@mizan/core/settings";
import { z } from "zod";
import { route } from "../http/route";
import { mapPage, pageOfWhole, wholeListQuery } from "./list-query";

const StoreSetting = z
  .object({
    name: LocalizedText,
    default_language: Locale,
    languages: z.array(Locale),
    currency: Currency,
    currency_digits: z.int(),
    time_zone: z.string(),
    digits: z.enum(["latn", "arab"]),
    tax_included: z.boolean(),
    tax_rate: z.number().meta({ description: "Percent" }),
    delivery_fee: z.number(),
    free_delivery_from: z.number().nullable(),
  })
  .meta({ id: "StoreSetting" });

const StoreCurrency = z
  .object({
    code: Currency,
    name: LocalizedText,
    symbol: z.string(),
    digits: z.int(),
    isDefault: z.boolean(),
  })
  .meta({ id: "StoreCurrency" });

const StoreLanguage = z
  .object({
    code: Locale,
    name: LocalizedText,
    nativeName: z.string(),
    direction: z.enum(["rtl", "ltr"]),
    isDefault: z.boolean(),
    isActive: z.boolean(),
  })
  .meta({ id: "StoreLanguage" });

const nameIn = (locale: Locale, type: "currency" | "language", code: string): string =>
  new Intl.DisplayNames([locale], { type }).of(code) ?? code;
const namesOf = (type: "currency" | "language", code: string) => ({
  ar: nameIn("ar", type, code),
  en: nameIn("en", type, code),
});
const symbolOf = (currency: Currency): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency")?.value ?? currency;

const toSetting = (settings: PublicSettings): z.infer<typeof StoreSetting> => ({
  name: settings.name,
  default_language: settings.defaultLocale,
  languages: settings.locales,
  currency: settings.currency,
  currency_digits: currencyDigits[settings.currency],
  time_zone: settings.timeZone,
  digits: settings.digits,
  tax_included: settings.taxIncluded,
  tax_rate: settings.taxRateBps / 100,
  delivery_fee: toMajor(settings.deliveryFeeMinor, settings.currency),
  free_delivery_from:
    settings.freeDeliveryFromMinor === null
      ? null
      : toMajor(settings.freeDeliveryFromMinor, settings.currency),
});

/** What a shop's pages are built with. Source: seeds/003 "Setting Endpoints", "Utility Endpoints". */
export const settingRoutes = [
  route({
    method: "GET",
    path: "/api/setting",
    family: "store",
    summary: "Get store settings",
    permission: "public",
    answer: StoreSetting,
    from: () => undefined,
    run: getPublicSettings,
    to: toSetting,
    shows: () => [],
  }),
  route({
    method: "GET",
    path: "/api/currency",
    family: "store",
    summary: "Get supported currencies",
    permission: "public",
    query: wholeListQuery,
    answer: pageOf(StoreCurrency),
    from: ({ query }) => query,
    run: getPublicSettings,
    to: (settings, _door, query) =>
      mapPage(pageOfWhole(Currency.options, query), (code) => ({
        code,
        name: namesOf("currency", code),
        symbol: symbolOf(code),
        digits: currencyDigits[code],
        isDefault: code === settings.currency,
      })),
    shows: () => [],
  }),
  route({
    method: "GET",
    path: "/api/language",
    family: "store",
    summary: "Get supported languages",
    permission: "public",
    query: wholeListQuery,
    answer: pageOf(StoreLanguage),
    from: ({ query }) => query,
    run: getPublicSettings,
    to: (settings, _door, query) =>
      mapPage(pageOfWhole(Locale.options, query), (code) => ({
        code,
        name: namesOf("language", code),
        nativeName: nameIn(code, "language", code),
        direction: code === "ar" ? ("rtl" as const) : ("ltr" as const),
        isDefault: code === settings.defaultLocale,
        isActive: settings.locales.includes(code),
      })),
    shows: () => [],
  }),
];
