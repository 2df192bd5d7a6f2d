import type { StoreSettings } from "@mizan/contracts/settings";

/** How a new company trades until somebody says otherwise: in Saudi riyals, prices with the kingdom's VAT of 15 %. */
export const defaultSettings = (name: StoreSettings["name"]): StoreSettings => ({
  name,
  defaultLocale: "ar",
  locales: ["ar", "en"],
  currency: "SAR",
  timeZone: "Asia/Riyadh",
  digits: "latn",
  taxRateBps: 1500,
  taxIncluded: true,
  rounding: "half_up",
  deliveryFeeMinor: 1500,
  freeDeliveryFromMinor: 15_000,
  pendingOrderMinutes: 24 * 60,
  lateAfterMinutes: 120,
});
