import { unprocessable } from "@mizan/contracts/errors";
import type { Currency } from "@mizan/contracts/money";
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";

/** Where a number without a country code is dialled from: the country whose money the shop takes. */
const countryOfCurrency: Partial<Record<Currency, CountryCode>> = {
  AED: "AE",
  BHD: "BH",
  EGP: "EG",
  GBP: "GB",
  JOD: "JO",
  JPY: "JP",
  KWD: "KW",
  OMR: "OM",
  QAR: "QA",
  SAR: "SA",
  USD: "US",
};

/**
 * A phone number as it is kept and compared: E.164. `05…` and `٠٥…` are of the shop's own country.
 *
 * Only the length is judged, not whether the number range is in use: ranges open faster than lists of them.
 *
 * Errors  UNPROCESSABLE phone.invalid.
 * Source  ITU-T E.164.
 */
export function toPhone(text: string, currency: Currency): string {
  const phone = parsePhoneNumberFromString(text, countryOfCurrency[currency] ?? "SA");
  if (!phone?.isPossible())
    throw unprocessable(
      "phone.invalid",
      "This is not a phone number: write it with its country code, such as +966 50 000 0000",
      { phone: text },
    );
  return phone.number;
}
