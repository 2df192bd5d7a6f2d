import type { StoreSettings } from "@mizan/contracts/settings";
import { describe, expect, it } from "vitest";
import {
  changedSettings,
  readRateBps,
  settingsSchema,
  toSettingsInput,
  toSettingsValues,
} from "./settings-form";

const stored: StoreSettings = {
  name: { ar: "مرسى ماركت", en: "Marsa Market" },
  defaultLocale: "ar",
  locales: ["ar", "en"],
  currency: "SAR",
  timeZone: "Asia/Riyadh",
  digits: "latn",
  taxRateBps: 1500,
  taxIncluded: true,
  rounding: "half_up",
  deliveryFeeMinor: 1500,
  freeDeliveryFromMinor: null,
  pendingOrderMinutes: null,
  lateAfterMinutes: 90,
};

it("shows and reads back the same settings", () => {
  expect(toSettingsInput(toSettingsValues(stored))).toEqual(stored);
  expect(settingsSchema.safeParse(toSettingsValues(stored)).success).toBe(true);
});

it("sends only what changed", () => {
  const before = toSettingsInput(toSettingsValues(stored));
  expect(changedSettings(before, { ...before, taxRateBps: 500 })).toEqual({ taxRateBps: 500 });
  expect(changedSettings(before, structuredClone(before))).toEqual({});
});

describe("readRateBps", () => {
  it.each([
    ["15", 1500],
    ["7.5", 750],
    ["0.05", 5],
    ["100", 10_000],
  ])("reads %s", (typed, bps) => expect(readRateBps(typed)).toBe(bps));

  it.each(["100.01", "1.234", "", "-1", "x"])("refuses %j", (typed) => expect(readRateBps(typed)).toBeNull());
});

it.each([
  ["timeZone", "Mars/Base", "timeZone"],
  ["lateMinutes", "4", "minutes"],
  ["lateMinutes", "10.5", "minutes"],
  ["deliveryFee", "1.005", "money"],
  ["taxRate", "200", "percent"],
])("refuses %s = %s", (field, typed, code) => {
  const parsed = settingsSchema.safeParse({ ...toSettingsValues(stored), [field]: typed });
  expect(parsed.error?.issues).toMatchObject([{ path: [field], message: code }]);
});

it("refuses a first language that is not on offer", () => {
  const parsed = settingsSchema.safeParse({ ...toSettingsValues(stored), locales: ["en"] });
  expect(parsed.error?.issues).toMatchObject([{ path: ["defaultLocale"], message: "unlisted" }]);
});

it("reads amounts in the currency that is chosen", () => {
  const values = { ...toSettingsValues(stored), currency: "KWD" as const };
  expect(toSettingsInput(values)).toMatchObject({ currency: "KWD", deliveryFeeMinor: 15_000 });
  expect(settingsSchema.safeParse({ ...values, deliveryFee: "1.005" }).success).toBe(true);
});
