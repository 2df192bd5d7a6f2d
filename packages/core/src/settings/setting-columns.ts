import type { StoreSettings } from "@mizan/contracts/settings";

/** Settings as their row holds them. */
export const toColumns = (settings: StoreSettings) => ({
  nameAr: settings.name.ar,
  nameEn: settings.name.en,
  defaultLocale: settings.defaultLocale,
  locales: settings.locales,
  currency: settings.currency,
  timeZone: settings.timeZone,
  digits: settings.digits,
  taxRateBps: settings.taxRateBps,
  taxIncluded: settings.taxIncluded,
  rounding: settings.rounding,
  deliveryFeeMinor: settings.deliveryFeeMinor,
  freeDeliveryFromMinor: settings.freeDeliveryFromMinor,
  pendingOrderMinutes: settings.pendingOrderMinutes,
  lateAfterMinutes: settings.lateAfterMinutes,
});
