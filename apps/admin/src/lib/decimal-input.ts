import { type Currency, currencyDigits, toMinor } from "@mizan/contracts/money";

const arabicDigits = "٠١٢٣٤٥٦٧٨٩";
const persianDigits = "۰۱۲۳۴۵۶۷۸۹";

/** `1,250` and `12,500,000.75`: every comma where a thousands mark stands. */
const withThousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * A decimal as people type it, in the shape of contracts: `"١٢٫٥٠"` → `"12.5"`, `"9,50"` → `"9.5"`, `"1,250"` → `"1250"`.
 *
 * Shape  null when it is not a plain non-negative decimal. A comma that can be a thousands mark is one; a single other
 *        one is the decimal mark of half the world.
 */
export function readDecimal(typed: string): string | null {
  const western = typed
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(arabicDigits.indexOf(digit)))
    .replace(/[۰-۹]/g, (digit) => String(persianDigits.indexOf(digit)))
    .replace(/٬/g, ",")
    .replace(/٫/g, ".")
    .replace(/[\s\u200e\u200f]/g, "");
  const plain = withThousands.test(western)
    ? western.replaceAll(",", "")
    : western.replace(/^(\d+),(\d*)$/, "$1.$2");
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match?.[1]) return null;
  const whole = match[1].replace(/^0+(?=\d)/, "");
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** What was typed in a price field, in minor units; null when it is not an amount of this currency. */
export function readMoney(typed: string, currency: Currency): number | null {
  const decimal = readDecimal(typed);
  // Past 12 digits before the point a JavaScript number would no longer hold every digit after it.
  if (decimal === null || decimal.length > 15 || (decimal.split(".")[0] ?? "").length > 12) return null;
  return toMinor(Number(decimal), currency);
}

/** An amount as a price field shows it: always Western digits and the currency's own decimals, `1250` → `"12.50"`. */
export function writeMoney(minor: number | null | undefined, currency: Currency): string {
  if (minor === null || minor === undefined) return "";
  const digits = currencyDigits[currency];
  const padded = String(minor).padStart(digits + 1, "0");
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** What was typed in a quantity field; null when it is not a decimal with at most three digits after the point. */
export function readQuantity(typed: string): string | null {
  const decimal = readDecimal(typed);
  return decimal !== null && /^\d{1,9}(?:\.\d{1,3})?$/.test(decimal) ? decimal : null;
}

/** Whether a field was left empty: what it lacks is another sentence than what is wrong with it. */
export const isBlank = (typed: string) => typed.trim() === "";
