import { describe, expect, test } from "vitest";
import { formatMoney, formatQuantity, localeWithDigits, minorToDecimal } from "./number-format";

/** Without the marks and special spaces that Intl puts in and a reader does not see. */
const visible = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, "").replace(/[\u00a0\u202f]/g, " ");

describe("minorToDecimal", () => {
  test.each([
    [4990, "SAR", "49.90"],
    [5, "SAR", "0.05"],
    [-5, "SAR", "-0.05"],
    [0, "SAR", "0.00"],
    [1_234, "KWD", "1.234"],
    [7, "KWD", "0.007"],
    [1_235, "JPY", "1235"],
    [9_007_199_254_740_993n, "SAR", "90071992547409.93"],
  ])("%s of %s is %s", (minor, currency, decimal) => {
    expect(minorToDecimal(minor, currency)).toBe(decimal);
  });

  test("refuses a fraction of a minor unit", () => {
    expect(() => minorToDecimal(49.9, "SAR")).toThrow(RangeError);
  });
});

describe("formatMoney", () => {
  test.each([
    [123_450, "SAR", "en", "latn", "SAR 1,234.50"],
    [123_450, "SAR", "ar", "latn", "1,234.50 ر.س."],
    [123_450, "SAR", "ar", "arab", "١٬٢٣٤٫٥٠ ر.س."],
    [1_234_500, "KWD", "en", "latn", "KWD 1,234.500"],
    [1_234_500, "KWD", "ar", "latn", "1,234.500 د.ك."],
    [1_234_500, "KWD", "ar", "arab", "١٬٢٣٤٫٥٠٠ د.ك."],
    [1_235, "JPY", "en", "latn", "¥1,235"],
    [1_235, "JPY", "ar", "latn", "1,235 JP¥"],
    [-500, "SAR", "en", "latn", "-SAR 5.00"],
  ] as const)("%i %s in %s with %s digits is %s", (minor, currency, locale, digits, text) => {
    expect(visible(formatMoney(minor, { currency, locale, digits }))).toBe(text);
  });

  test("keeps every digit of what a float would round", () => {
    expect(visible(formatMoney(9_007_199_254_740_993n, { currency: "SAR", locale: "en" }))).toBe(
      "SAR 90,071,992,547,409.93",
    );
  });
});

describe("formatQuantity", () => {
  test.each([
    ["2.500", "en", "latn", "2.5"],
    ["2.500", "ar", "latn", "2.5"],
    ["2.500", "ar", "arab", "٢٫٥"],
    ["0.125", "en", "latn", "0.125"],
    ["12", "ar", "arab", "١٢"],
    ["12345678901234567.5", "en", "latn", "12,345,678,901,234,567.5"],
  ] as const)("%s in %s with %s digits is %s", (value, locale, digits, text) => {
    expect(visible(formatQuantity(value, { locale, digits }))).toBe(text);
  });
});

test("the store's digits win over the locale's own", () => {
  expect(localeWithDigits("ar-EG", "latn")).toBe("ar-EG-u-nu-latn");
  expect(localeWithDigits("ar-u-nu-arab", "latn")).toBe("ar-u-nu-latn");
});
