import { z } from "zod";
import { Version } from "./ids";
import { Locale, LocalizedName } from "./localized-text";
import { Currency, PriceMinor, RoundingMode } from "./money";

/**
 * How a company trades. One document, versioned as a whole.
 *
 * Units  `taxRateBps` hundredths of a percent (1500 = 15 %); money in minor units of `currency`.
 */
export const StoreSettings = z.object({
  name: LocalizedName,
  defaultLocale: Locale,
  locales: z
    .array(Locale)
    .min(1)
    .refine((locales) => new Set(locales).size === locales.length, "each language once"),
  currency: Currency,
  timeZone: z
    .string()
    .min(1)
    .refine((zone) => canonicalTimeZone(zone) !== null, "an IANA time zone, such as Asia/Riyadh"),
  digits: z.enum(["latn", "arab"]).meta({ description: "Digits in Arabic text" }),
  taxRateBps: z.int().min(0).max(10_000),
  taxIncluded: z.boolean(),
  rounding: RoundingMode,
  deliveryFeeMinor: PriceMinor,
  freeDeliveryFromMinor: PriceMinor.nullable(),
  pendingOrderMinutes: z.int().min(5).max(43_200).nullable().meta({
    description: "An order nobody confirms in this time is cancelled and its stock freed; null: never",
  }),
  lateAfterMinutes: z
    .int()
    .min(5)
    .max(43_200)
    .meta({ description: "An open order older than this is shown as late" }),
});
export type StoreSettings = z.infer<typeof StoreSettings>;

/**
 * A time zone under the one name that everybody here gives it, whatever the spelling or the former name; null when there
 * is none. Offsets such as `+03:00` are none: PostgreSQL reads them the other way around.
 */
export function canonicalTimeZone(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return /^[a-z]/i.test(timeZone) ? timeZone : null;
  } catch {
    return null;
  }
}

/** What the shop's own pages may know without a log-in. */
export const PublicSettings = StoreSettings.pick({
  name: true,
  defaultLocale: true,
  locales: true,
  currency: true,
  timeZone: true,
  digits: true,
  taxIncluded: true,
  taxRateBps: true,
  deliveryFeeMinor: true,
  freeDeliveryFromMinor: true,
});
export type PublicSettings = z.infer<typeof PublicSettings>;

/** The settings as those see them who change them. */
export const EditableSettings = StoreSettings.extend({
  version: Version,
  currencyInUse: z.boolean().meta({ description: "There are prices or orders in it, so it stays" }),
});
export type EditableSettings = z.infer<typeof EditableSettings>;

export const UpdateSettingsInput = StoreSettings.partial().extend({ version: Version.optional() });
export type UpdateSettingsInput = z.infer<typeof UpdateSettingsInput>;
