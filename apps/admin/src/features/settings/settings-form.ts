import { Locale, LocalizedName } from "@mizan/contracts/localized-text";
import { Currency, RoundingMode } from "@mizan/contracts/money";
import { StoreSettings, type UpdateSettingsInput } from "@mizan/contracts/settings";
import { z } from "zod";
import { isBlank, readDecimal, readMoney, writeMoney } from "../../lib/decimal-input";

/** The settings as the form holds them: text as typed. */
export interface SettingsValues {
  name: { ar: string; en: string };
  defaultLocale: Locale;
  locales: Locale[];
  digits: "latn" | "arab";
  timeZone: string;
  currency: Currency;
  taxRate: string;
  taxIncluded: boolean;
  rounding: RoundingMode;
  deliveryFee: string;
  freeFrom: string;
  pendingMinutes: string;
  lateMinutes: string;
}

/** `"15"` or `"7.5"` percent in hundredths of a percent; null when it is none. */
export function readRateBps(typed: string): number | null {
  const decimal = readDecimal(typed);
  if (decimal === null || !/^\d{1,3}(?:\.\d{1,2})?$/.test(decimal)) return null;
  const [whole = "0", fraction = ""] = decimal.split(".");
  const bps = Number(whole + fraction.padEnd(2, "0"));
  return bps <= 10_000 ? bps : null;
}

const writeRate = (bps: number) => String(Number(`${bps}e-2`));

const readMinutes = (typed: string): number | null => {
  const minutes = Number(readDecimal(typed) ?? Number.NaN);
  return Number.isInteger(minutes) && minutes >= 5 && minutes <= 43_200 ? minutes : null;
};

const filled = z.string().refine((typed) => !isBlank(typed), { error: "required", abort: true });

/** What the form accepts: the contract's rules, in the shape that is typed. */
export const settingsSchema: z.ZodType<SettingsValues, SettingsValues> = z
  .object({
    name: z
      .object({ ar: LocalizedName.shape.ar.unwrap(), en: LocalizedName.shape.en.unwrap() })
      .refine((name) => LocalizedName.safeParse(name).success, "name"),
    defaultLocale: Locale,
    locales: z.array(Locale).min(1, "required"),
    digits: StoreSettings.shape.digits,
    timeZone: z
      .string()
      .refine((timeZone) => StoreSettings.shape.timeZone.safeParse(timeZone).success, "timeZone"),
    currency: Currency,
    taxRate: filled.refine((typed) => readRateBps(typed) !== null, "percent"),
    taxIncluded: z.boolean(),
    rounding: RoundingMode,
    deliveryFee: filled,
    freeFrom: z.string(),
    pendingMinutes: z.string().refine((typed) => isBlank(typed) || readMinutes(typed) !== null, "minutes"),
    lateMinutes: filled.refine((typed) => readMinutes(typed) !== null, "minutes"),
  })
  .superRefine((values, issues) => {
    for (const field of ["deliveryFee", "freeFrom"] as const)
      if (!isBlank(values[field]) && readMoney(values[field], values.currency) === null)
        issues.addIssue({ code: "custom", path: [field], message: "money" });
    if (!values.locales.includes(values.defaultLocale))
      issues.addIssue({ code: "custom", path: ["defaultLocale"], message: "unlisted" });
  });

/** Stored settings as the form shows them. */
export const toSettingsValues = (settings: StoreSettings): SettingsValues => ({
  name: settings.name,
  defaultLocale: settings.defaultLocale,
  locales: settings.locales,
  digits: settings.digits,
  timeZone: settings.timeZone,
  currency: settings.currency,
  taxRate: writeRate(settings.taxRateBps),
  taxIncluded: settings.taxIncluded,
  rounding: settings.rounding,
  deliveryFee: writeMoney(settings.deliveryFeeMinor, settings.currency),
  freeFrom: writeMoney(settings.freeDeliveryFromMinor, settings.currency),
  pendingMinutes: settings.pendingOrderMinutes === null ? "" : String(settings.pendingOrderMinutes),
  lateMinutes: String(settings.lateAfterMinutes),
});

/** The form as the API takes it. Expects values that the schema accepted. */
export const toSettingsInput = (values: SettingsValues): UpdateSettingsInput => ({
  name: values.name,
  defaultLocale: values.defaultLocale,
  locales: values.locales,
  digits: values.digits,
  timeZone: values.timeZone,
  currency: values.currency,
  taxRateBps: readRateBps(values.taxRate) ?? 0,
  taxIncluded: values.taxIncluded,
  rounding: values.rounding,
  deliveryFeeMinor: readMoney(values.deliveryFee, values.currency) ?? 0,
  freeDeliveryFromMinor: readMoney(values.freeFrom, values.currency),
  pendingOrderMinutes: readMinutes(values.pendingMinutes),
  lateAfterMinutes: readMinutes(values.lateMinutes) ?? 5,
});

/** Only what differs between two states of the settings, so that a save leaves the rest as it is. */
export function changedSettings(
  before: UpdateSettingsInput,
  after: UpdateSettingsInput,
): UpdateSettingsInput {
  const kept = Object.entries(before).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const unchanged = new Map<string, string>(kept);
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => unchanged.get(key) !== JSON.stringify(value)),
  );
}
